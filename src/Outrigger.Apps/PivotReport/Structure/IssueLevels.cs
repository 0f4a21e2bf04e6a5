using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Structure;

/// <summary>On which level of the hierarchy each issue's type stands: Jira's levels, own ones above all of them.</summary>
sealed class IssueLevels
{
    const int EpicLevel = 1;

    readonly IssueTable table;
    readonly TextColumn? types;
    readonly Dictionary<string, int> own = new(StringComparer.Ordinal);

    public IssueLevels(IssueTable table, IReadOnlyList<OwnLevel> levels)
    {
        this.table = table;
        types = table.Columns.Find("issuetype") as TextColumn;
        var above = table.Fields.TryGetValue("issuetype", out var field) ? table.Names.Of(field).Values.Max(static name => name.Level) ?? 0 : 0;
        foreach (var (place, level) in levels.Index())
        {
            foreach (var type in level.IssueTypes)
            {
                own[type] = above + 1 + place;
            }
        }
    }

    /// <summary>-1 sub-task, 0 base, 1 epic, above for higher ones; null where it is not known.</summary>
    public int? Of(int row) =>
        types?.TextAt(row) is not { } type ? null : own.TryGetValue(type, out var level) ? level : table.Names.Find("issuetype", type)?.Level;

    /// <summary>Name of the issue's type; null where it is not known.</summary>
    public ValueName? TypeOf(int row) => types?.TextAt(row) is { } type ? table.Names.Find("issuetype", type) ?? new ValueName(type) : null;

    /// <summary>For each row the nearest of itself and its ancestors on Jira's level of epics; -1 for none.</summary>
    public int[] Epics(IssueTree tree)
    {
        var epics = new int[tree.Rows];
        foreach (var row in tree.TopDown)
        {
            var above = tree.ParentOf(row);
            epics[row] = types?.TextAt(row) is { } type && table.Names.Find("issuetype", type)?.Level == EpicLevel ? row : above < 0 ? -1 : epics[above];
        }

        return epics;
    }
}
