using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>Pages whose title holds some words, or that carry a label.</summary>
static class SearchScreen
{
    const int Most = 200;

    public static PageAnswer Show(PageCall call)
    {
        var (text, label) = (call.Query("text").Trim(), call.Query("label"));
        var found = text.Length + label.Length == 0 ? [] : Find(call, text, label);
        var asked = label.Length > 0 ? $"labelled {label}" : $"with “{text}” in their title";
        var words = text.Length + label.Length == 0
            ? "Type a part of a title into the box above."
            : found.Count == 0 ? $"No pages {asked}. Try fewer letters." : $"{Words.Count(found.Count, "page", "pages")} {asked}{(found.Count > Most ? $"; the first {Most} are shown" : "")}.";
        var table = found.Count == 0 ? Html.None : PageRows.Table(call, found.Take(Most), withSpace: true);
        return PageAnswer.Ok(Shell.Page(call, "Search", Html.Of($"<div class=\"sheet\"><h1>Search</h1><p class=\"lead\">{words}</p>{table}</div>")));
    }

    static List<Page> Find(PageCall call, string text, string label) =>
    [
        .. call.Visible(call.State.Pages())
            .Where(page => page.Title.Contains(text, StringComparison.OrdinalIgnoreCase) && (label.Length == 0 || page.Labels.Any(each => each.Name == label)))
            .OrderByDescending(page => page.Latest.CreatedAt),
    ];
}
