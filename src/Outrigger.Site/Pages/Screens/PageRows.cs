using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>Pages as rows of a table.</summary>
static class PageRows
{
    public static Html Table(PageCall call, IEnumerable<Page> pages, bool withSpace) => Html.Of($"""
        <table class="rows"><thead><tr><th scope="col">Title</th><th scope="col">{(withSpace ? "Space" : "Below")}</th><th scope="col">Changed by</th><th scope="col">Changed</th></tr></thead>
        <tbody>{Html.Join(pages, page => Row(call, page, withSpace))}</tbody></table>
        """);

    static Html Row(PageCall call, Page page, bool withSpace)
    {
        var space = call.State.Space(page.SpaceId);
        var place = withSpace ? space?.Name : page.ParentId is { } parent ? call.Page(parent)?.Title : "Top of the space";
        var state = page.Status is PageStatus.Draft or PageStatus.Archived ? Html.Of($" <span class=\"status grey\">{page.Status.ToString()}</span>") : Html.None;
        var restricted = page.Restrictions.IsEmpty ? Html.None : Html.Of($" <span class=\"row-lock\" title=\"Restricted\">{Icons.Lock}</span>");
        return Html.Of($"""
            <tr><td><a href="{PageLinks.Page(space, page)}">{page.Title}</a>{state}{restricted}</td><td class="quiet">{place}</td><td><span class="person">{Avatar.Of(call.State.User(page.Latest.AuthorId), "small")}{call.NameOf(page.Latest.AuthorId)}</span></td><td class="quiet day">{Words.Day(page.Latest.CreatedAt)}</td></tr>
            """);
    }
}
