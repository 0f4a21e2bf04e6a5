using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Structure;

/// <summary>On which level of the hierarchy each issue's type stands: Jira's levels, own ones above all of them.</summary>
sealed class IssueLevels
{
    const int EpicLevel = 1;

    readonly int[] typeOf;
    readonly List<IssueType> types = [new IssueType(null, null, false)];

    /// <param name="rows">Rows of the table that are complete.</param>
    public IssueLevels(IssueTable table, int rows, IReadOnlyList<OwnLevel> levels)
    {
        typeOf = new int[rows];
        if (table.Columns.Find("issuetype") is not TextColumn column)
        {
            return;
        }

        var own = OwnLevels(table, levels);
        var known = new int[column.Texts + 1];
        for (var row = 0; row < rows; row++)
        {
            if (column.CodeAt(row) is > 0 and var code)
            {
                typeOf[row] = known[code] > 0 ? known[code] : known[code] = Add(table, column.TextOf(code), own);
            }
        }
    }

    /// <summary>Types met, by <see cref="TypeAt"/>; the first stands for none.</summary>
    public IReadOnlyList<IssueType> Types => types;

    public int TypeAt(int row) => typeOf[row];

    /// <summary>-1 sub-task, 0 base, 1 epic, above for higher ones; null where it is not known.</summary>
    public int? Of(int row) => types[typeOf[row]].Level;

    /// <summary>The issue's type; null where it is not known.</summary>
    public ValueName? TypeOf(int row) => types[typeOf[row]].Name;

    /// <summary>For each row the nearest of itself and its ancestors on Jira's level of epics; -1 for none.</summary>
    public int[] Epics(IssueTree tree)
    {
        var epics = new int[tree.Rows];
        foreach (var row in tree.TopDown)
        {
            var above = tree.ParentOf(row);
            epics[row] = types[typeOf[row]].IsEpic ? row : above < 0 ? -1 : epics[above];
        }

        return epics;
    }

    int Add(IssueTable table, string type, Dictionary<string, int> own)
    {
        var name = table.Names.Find("issuetype", type);
        types.Add(new IssueType(name ?? new ValueName(type), own.TryGetValue(type, out var level) ? level : name?.Level, name?.Level == EpicLevel));
        return types.Count - 1;
    }

    static Dictionary<string, int> OwnLevels(IssueTable table, IReadOnlyList<OwnLevel> levels)
    {
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        var above = table.Fields.TryGetValue("issuetype", out var field) ? table.Names.Of(field).Values.Max(static name => name.Level) ?? 0 : 0;
        foreach (var (place, level) in levels.Index())
        {
            foreach (var type in level.IssueTypes)
            {
                own[type] = above + 1 + place;
            }
        }

        return own;
    }
}

/// <param name="Level">On which it stands; null where it is not known.</param>
/// <param name="IsEpic">It stands on Jira's level of epics.</param>
sealed record IssueType(ValueName? Name, int? Level, bool IsEpic);
