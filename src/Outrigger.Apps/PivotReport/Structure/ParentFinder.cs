using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Structure;

/// <summary>Finds the parents that an issue names: Jira's own first, then those by links, lowest level first.</summary>
sealed class ParentFinder
{
    readonly IssueTable table;
    readonly int rows;
    readonly IReadOnlyList<OwnLevel> levels;
    readonly TextColumn? parents;
    readonly TextColumn? types;
    readonly MultiColumn? links;

    /// <summary>Parents that are named by their own end of a link only.</summary>
    readonly Dictionary<int, List<int>> named = [];

    public ParentFinder(IssueTable table, int rows, IReadOnlyList<OwnLevel> levels)
    {
        (this.table, this.rows, this.levels) = (table, rows, levels);
        parents = table.Columns.Find("parent") as TextColumn;
        types = table.Columns.Find("issuetype") as TextColumn;
        links = levels.Count == 0 ? null : table.Columns.Find(LinkValue.Field) as MultiColumn;
        for (var row = 0; row < rows && links is not null; row++)
        {
            if (Stands(row))
            {
                NoteChildren(row, links);
            }
        }
    }

    public (int Parent, TreeMarks Marks) Of(int row)
    {
        var own = parents?.TextAt(row);
        var found = own is null ? -1 : RowOf(own);
        var several = false;
        foreach (var other in links is null ? [] : ByLinks(row, links))
        {
            several |= found >= 0 && found != other;
            found = found < 0 ? other : found;
        }

        var missing = own is not null && found < 0 ? TreeMarks.ParentMissing : TreeMarks.None;
        return (found, missing | (several ? TreeMarks.SeveralParents : TreeMarks.None));
    }

    int RowOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && table.RowOf(number) is >= 0 and var row && Stands(row)
            ? row
            : -1;

    IEnumerable<int> ByLinks(int row, MultiColumn column)
    {
        var values = column.TextsAt(row);
        foreach (var level in levels)
        {
            foreach (var value in values)
            {
                if (LinkValue.TryRead(value, out var link) && link.LinkType == level.LinkType && link.Outward != level.Outward
                    && table.RowOf(link.Issue) is >= 0 and var parent && Stands(parent) && StandsOn(parent, level))
                {
                    yield return parent;
                }
            }
        }

        foreach (var parent in named.GetValueOrDefault(row) ?? [])
        {
            yield return parent;
        }
    }

    void NoteChildren(int row, MultiColumn column)
    {
        foreach (var value in column.TextsAt(row))
        {
            if (LinkValue.TryRead(value, out var link) && table.RowOf(link.Issue) is >= 0 and var child && Stands(child)
                && levels.Any(level => level.LinkType == link.LinkType && level.Outward == link.Outward && StandsOn(row, level)))
            {
                if (!named.TryGetValue(child, out var those))
                {
                    named.Add(child, those = []);
                }

                those.Add(row);
            }
        }
    }

    bool StandsOn(int row, OwnLevel level) => types?.TextAt(row) is { } type && level.IssueTypes.Contains(type);

    bool Stands(int row) => row < rows && !table.Columns.IsDropped(row);
}
