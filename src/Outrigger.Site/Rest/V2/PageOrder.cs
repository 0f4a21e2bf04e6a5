using System.Globalization;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>The sort orders of lists of pages; equal keys are in the order of their ids, so that a cursor is sure of its place.</summary>
static class PageOrder
{
    /// <returns>Null for an order that is not known.</returns>
    public static IReadOnlyList<Page>? Sort(IEnumerable<Page> pages, string sort) => sort switch
    {
        "id" => By(pages, Number, descending: false),
        "-id" => By(pages, Number, descending: true),
        "created-date" => By(pages, page => page.CreatedAt, descending: false),
        "-created-date" => By(pages, page => page.CreatedAt, descending: true),
        "modified-date" => By(pages, page => page.Latest.CreatedAt, descending: false),
        "-modified-date" => By(pages, page => page.Latest.CreatedAt, descending: true),
        "title" => By(pages, page => page.Title.ToUpperInvariant(), descending: false),
        "-title" => By(pages, page => page.Title.ToUpperInvariant(), descending: true),
        "child-position" => By(pages, page => page.Position, descending: false),
        "-child-position" => By(pages, page => page.Position, descending: true),
        _ => null,
    };

    static List<Page> By<TKey>(IEnumerable<Page> pages, Func<Page, TKey> key, bool descending)
    {
        var order = typeof(TKey) == typeof(string) ? (IComparer<TKey>)(object)StringComparer.Ordinal : Comparer<TKey>.Default;
        return descending ? [.. pages.OrderByDescending(key, order).ThenByDescending(Number)] : [.. pages.OrderBy(key, order).ThenBy(Number)];
    }

    static long Number(Page page) => long.Parse(page.Id, CultureInfo.InvariantCulture);
}
