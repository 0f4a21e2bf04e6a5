using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>What is said about a page beside its words: restrictions, state, labels, files.</summary>
static class PageBadges
{
    public static Html Restriction(PageCall call, Page page)
    {
        var inherited = call.State.Ancestors(page).FirstOrDefault(above => above.Restrictions.View.Count > 0);
        if (page.Restrictions.IsEmpty && inherited is null)
        {
            return Html.None;
        }

        var view = page.Restrictions.View.Count > 0 ? Line(call, "May view", page.Restrictions.View) : Html.None;
        var edit = page.Restrictions.Edit.Count > 0 ? Line(call, "May edit", page.Restrictions.Edit) : Html.None;
        var from = inherited is null ? Html.None : Html.Of($"<p>Viewing is restricted by “{inherited.Title}”.</p>");
        return Html.Of($"""
            <details class="menu restriction"><summary>{Icons.Lock}<span>Restricted</span></summary><div class="menu-list end restriction-list">{view}{edit}{from}</div></details>
            """);
    }

    public static Html State(Page page) => page.Status switch
    {
        PageStatus.Draft => Notice("Draft", "Only you see it until it is published."),
        PageStatus.Archived => Notice("Archived", "Its title is still taken in this space."),
        PageStatus.Trashed => Notice("In the trash", "It can be restored; its title is free."),
        _ => Html.None,
    };

    public static Html Labels(Page page) => page.Labels.Count == 0 ? Html.None : Html.Of($"""
        <section class="labels" aria-label="Labels"><ul>{Html.Join(page.Labels, label => Html.Of($"<li><a href=\"/wiki/search?label={Uri.EscapeDataString(label.Name)}\">{label.Name}</a></li>"))}</ul></section>
        """);

    public static Html Files(Page page) => page.Attachments.Count == 0 ? Html.None : Html.Of($"""
        <section class="attachments"><h2>{Icons.Clip}{Words.Count(page.Attachments.Count, "attachment", "attachments")}</h2><ul>{Html.Join(page.Attachments, file => File(page, file))}</ul></section>
        """);

    static Html File(Page page, Attachment file) => Html.Of($"""
        <li><a href="{PageLinks.File(page, file)}"><strong>{file.Title}</strong><span class="quiet">{Words.Size(file.Content.Length)}</span></a></li>
        """);

    static Html Notice(string state, string words) => Html.Of($"<p class=\"notice\"><span class=\"status grey\">{state}</span> {words}</p>");

    static Html Line(PageCall call, string what, IReadOnlyList<Principal> principals) =>
        Html.Of($"<p><span class=\"quiet\">{what}</span> {string.Join(", ", principals.Select(principal => Name(call, principal)))}</p>");

    static string Name(PageCall call, Principal principal) =>
        principal.Kind == PrincipalKind.User ? call.NameOf(principal.Id) : (call.State.Group(principal.Id)?.Name ?? "a group that is gone") + " (group)";
}
