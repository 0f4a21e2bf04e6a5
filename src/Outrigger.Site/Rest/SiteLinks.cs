using Outrigger.Site.Model;

namespace Outrigger.Site.Rest;

/// <summary>Addresses of things, as answers name them.</summary>
static class SiteLinks
{
    /// <summary>What the relative links of an answer are relative to: <c>http://localhost:7180/wiki</c>.</summary>
    public static string Base(RestCall call) => call.Context.Address.GetLeftPart(UriPartial.Authority) + "/wiki";

    public static string Space(Space space) => "/spaces/" + Uri.EscapeDataString(space.Key);

    public static string Page(Space? space, Page page) => page.Status == PageStatus.Draft
        ? "/pages/resumedraft.action?draftId=" + page.Id
        : $"/spaces/{Uri.EscapeDataString(space?.Key ?? "")}/pages/{page.Id}/{Uri.EscapeDataString(page.Title).Replace("%20", "+", StringComparison.Ordinal)}";

    public static string Edit(Space? space, Page page) => $"/spaces/{Uri.EscapeDataString(space?.Key ?? "")}/pages/edit-v2/{page.Id}";

    public static string Tiny(Page page) => "/x/" + page.Id;

    public static string Download(Page page, Attachment file) =>
        $"/download/attachments/{page.Id}/{Uri.EscapeDataString(file.Title)}?version={file.Version}&cacheVersion=1&api=v2";
}
