using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Loading.Reading;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Finds parents that the source left out, by Jira's parents and by the links of own levels.</summary>
sealed class OutsideParents
{
    readonly HashSet<long> tried = [];

    /// <summary>Ids of parents that are not loaded and were not asked for yet.</summary>
    public List<long> Next(IssueStore store, IReadOnlyList<OwnLevel> levels)
    {
        var table = store.Table;
        List<long> next = [];
        var (parents, links) = (table.Columns.Find("parent") as TextColumn, table.Columns.Find(LinkValue.Field) as MultiColumn);
        for (var row = 0; row < table.Rows; row++)
        {
            if (store.IsGone(row))
            {
                continue;
            }

            if (parents?.TextAt(row) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parent))
            {
                Add(table, parent, next);
            }

            if (links is not null && levels.Count > 0)
            {
                AddLinked(store, links.TextsAt(row), levels, next);
            }
        }

        return next;
    }

    /// <summary>What was hidden or gone may be there now.</summary>
    public void Forget() => tried.Clear();

    void AddLinked(IssueStore store, IReadOnlyList<string> texts, IReadOnlyList<OwnLevel> levels, List<long> next)
    {
        foreach (var text in texts)
        {
            if (LinkValue.TryRead(text, out var link) && levels.Any(level => IsParent(level, link, store.Context)))
            {
                Add(store.Table, link.Issue, next);
            }
        }
    }

    // A parent that does something to its children names them as outward issues; they name it as inward.
    static bool IsParent(OwnLevel level, LinkValue link, ReadingContext context) =>
        level.LinkType == link.LinkType && level.Outward != link.Outward
        && (context.Named.GetValueOrDefault(link.Issue).Type is not { } type || level.IssueTypes.Contains(type, StringComparer.Ordinal));

    void Add(IssueTable table, long id, List<long> next)
    {
        if (table.RowOf(id) < 0 && tried.Add(id))
        {
            next.Add(id);
        }
    }
}
