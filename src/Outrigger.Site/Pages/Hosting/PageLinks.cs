using Outrigger.Site.Model;

namespace Outrigger.Site.Pages.Hosting;

/// <summary>Addresses of the pages that a person looks at.</summary>
static class PageLinks
{
    public static string Space(Space space) => $"/wiki/spaces/{Uri.EscapeDataString(space.Key)}/overview";

    public static string Pages(Space space) => $"/wiki/spaces/{Uri.EscapeDataString(space.Key)}/pages";

    public static string Trash(Space space) => $"/wiki/spaces/{Uri.EscapeDataString(space.Key)}/trash";

    public static string Page(Space? space, Page page) =>
        $"/wiki/spaces/{Uri.EscapeDataString(space?.Key ?? "x")}/pages/{page.Id}/{Uri.EscapeDataString(page.Title).Replace("%20", "+", StringComparison.Ordinal)}";

    public static string Source(Page page) => "/wiki/pages/viewsource.action?pageId=" + page.Id;

    public static string File(Page page, Attachment file) => $"/wiki/download/attachments/{page.Id}/{Uri.EscapeDataString(file.Title)}?version={file.Version}";

    public static string Person(SiteUser user) => "/wiki/people/" + Uri.EscapeDataString(user.AccountId);

    public static string SignIn(string destination) => "/login?os_destination=" + Uri.EscapeDataString(destination);

    /// <summary>The destination where it is a path of this site; otherwise the home page.</summary>
    public static string Safe(string? destination) =>
        destination is { Length: > 1 } && destination[0] == '/' && destination[1] is not ('/' or '\\') && !destination.Any(char.IsControl) ? destination : "/";
}
