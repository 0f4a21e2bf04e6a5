using Outrigger.Site.Model;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>A space's side bar: its places and the tree of its pages, open down to the page shown.</summary>
static class SpaceSide
{
    const int MostSiblings = 120;

    public static Html Of(PageCall call, Space space, Page? shown, string place = "")
    {
        var open = shown is null ? [] : call.State.Ancestors(shown).Select(page => page.Id).Append(shown.Id).ToHashSet();
        return Html.Of($"""
            <a class="side-space" href="{PageLinks.Space(space)}">{SpaceMark.Of(space, "large")}<strong>{space.Name}</strong></a>
            <nav class="side-places" aria-label="Places">
            {Place("Overview", PageLinks.Space(space), Icons.Home, place == "overview")}
            {Place("All pages", PageLinks.Pages(space), Icons.List, place == "pages")}
            {Place("Trash", PageLinks.Trash(space), Icons.Bin, place == "trash")}
            </nav>
            <nav class="tree" aria-label="Pages"><h2>Pages</h2>{Level(call, space, Top(call, space), open, shown)}</nav>
            """);
    }

    /// <summary>The home page is the space's overview; its children stand in its place.</summary>
    static IEnumerable<Page> Top(PageCall call, Space space) =>
        call.State.RootPages(space.Id).SelectMany(page => page.Id == space.HomepageId ? call.State.Children(page.Id) : [page]);

    static Html Place(string name, string href, Html icon, bool here) => Html.Of($"<a href=\"{href}\"{Current(here)}>{icon}<span>{name}</span></a>");

    static Html Level(PageCall call, Space space, IEnumerable<Page> pages, HashSet<string> open, Page? shown)
    {
        var visible = call.Visible(pages);
        var kept = visible.Take(MostSiblings).Concat(visible.Skip(MostSiblings).Where(page => open.Contains(page.Id)));
        var more = visible.Count > MostSiblings
            ? Html.Of($"<li><a class=\"quiet\" href=\"{PageLinks.Pages(space)}\">{visible.Count - MostSiblings} more …</a></li>")
            : Html.None;
        return Html.Of($"<ul>{Html.Join(kept, page => Branch(call, space, page, open, shown))}{more}</ul>");
    }

    static Html Branch(PageCall call, Space space, Page page, HashSet<string> open, Page? shown)
    {
        var here = page.Id == shown?.Id;
        var below = call.State.Children(page.Id);
        var children = call.Visible(below).Count == 0 ? Html.None : Html.Of($"""
            <details{(open.Contains(page.Id) ? Html.Of($" open") : Html.None)}><summary aria-label="Pages below {page.Title}"></summary>{Level(call, space, below, open, shown)}</details>
            """);
        return Html.Of($"<li><a href=\"{PageLinks.Page(space, page)}\"{Current(here)}>{page.Title}</a>{children}</li>");
    }

    static Html Current(bool here) => here ? Html.Of($" aria-current=\"page\"") : Html.None;
}
