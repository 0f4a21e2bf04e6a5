using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Execution;

/// <summary>The levels of rows or of columns: level 0 is all issues, each further one adds a field.</summary>
sealed class Axis
{
    readonly List<NodeSpace> levels = [new()];

    public Axis(Table table, IReadOnlyList<GroupField> fields)
    {
        foreach (var field in fields)
        {
            levels.Add(new NodeSpace(levels[^1], field, table.Coding(field)));
        }
    }

    /// <summary>Number of fields.</summary>
    public int Depth => levels.Count - 1;

    public NodeSpace this[int level] => levels[level];

    /// <summary>True where an issue may stand in several groups of the level that adds this field.</summary>
    public bool IsMulti(int level) => levels[level].Coding is { IsMulti: true };
}
