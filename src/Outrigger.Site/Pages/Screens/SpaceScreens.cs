using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>The list of spaces, and a space's overview, pages and trash.</summary>
static class SpaceScreens
{
    const int MostListed = 1000;

    public static PageAnswer All(PageCall call) => PageAnswer.Ok(Shell.Page(call, "Spaces", Html.Of($"""
        <div class="sheet"><h1>Spaces</h1><div class="space-cards">{Html.Join(call.Spaces(), space => Card(call, space))}</div></div>
        """)));

    public static PageAnswer Overview(PageCall call)
    {
        if (call.Space(call.Route("key")) is not { } space)
        {
            return ProblemScreen.SpaceMissing(call);
        }

        return space.HomepageId is { } id && call.Page(id) is { } home
            ? PageAnswer.Ok(PageScreen.Draw(call, space, home, "overview"))
            : PageAnswer.GoTo(PageLinks.Pages(space));
    }

    public static PageAnswer Pages(PageCall call)
    {
        if (call.Space(call.Route("key")) is not { } space)
        {
            return ProblemScreen.SpaceMissing(call);
        }

        var pages = call.State.PagesInSpace(space.Id).Where(page => page.Status is not PageStatus.Trashed && call.State.MayView(call.User, page))
            .OrderByDescending(page => page.Latest.CreatedAt).ThenByDescending(page => page.Id.Length).ThenByDescending(page => page.Id, StringComparer.Ordinal).ToList();
        return PageAnswer.Ok(List(call, space, "All pages", Words.Count(pages.Count, "page", "pages") + ", newest first", pages, "pages"));
    }

    public static PageAnswer Trash(PageCall call)
    {
        if (call.Space(call.Route("key")) is not { } space)
        {
            return ProblemScreen.SpaceMissing(call);
        }

        var pages = call.State.PagesInSpace(space.Id).Where(page => page.Status is PageStatus.Trashed && call.State.MayView(call.User, page)).Reverse().ToList();
        var words = pages.Count == 0 ? "The trash is empty. An undone run puts its pages here." : Words.Count(pages.Count, "page", "pages") + ". Their titles are free.";
        return PageAnswer.Ok(List(call, space, "Trash", words, pages, "trash"));
    }

    static Html List(PageCall call, Space space, string title, string words, List<Page> pages, string place)
    {
        var more = pages.Count > MostListed ? Html.Of($"<p class=\"quiet\">The first {MostListed} are shown.</p>") : Html.None;
        var table = pages.Count == 0 ? Html.None : PageRows.Table(call, pages.Take(MostListed), withSpace: false);
        var main = Html.Of($"<div class=\"sheet\"><h1>{title}</h1><p class=\"lead\">{words}</p>{table}{more}</div>");
        return Shell.Page(call, $"{title} – {space.Name}", main, SpaceSide.Of(call, space, null, place), "reading");
    }

    static Html Card(PageCall call, Space space)
    {
        var pages = call.Visible(call.State.PagesInSpace(space.Id)).Count;
        return Html.Of($"""
            <a class="card space-card" href="{PageLinks.Space(space)}">{SpaceMark.Of(space, "large")}<span><strong>{space.Name}</strong><span class="quiet">{space.Description}</span><span class="quiet small">{space.Key} · {Words.Count(pages, "page", "pages")}</span></span></a>
            """);
    }
}
