using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Answers;

/// <summary>Finds the issues of a cell by looking at each again: a person asks for one cell at a time.</summary>
/// <param name="counted">Rows that counted when the question was asked.</param>
sealed class CellRows(Axis rows, Axis columns, RowSet counted)
{
    public List<int> At(CellPlace place)
    {
        List<(Coding Coding, int Code)> wanted = [.. Path(rows, place.RowLevel, place.Row), .. Path(columns, place.ColumnLevel, place.Column)];
        var found = new List<int>();
        for (var at = 0; at < counted.Count; at++)
        {
            var row = counted[at];
            if (wanted.TrueForAll(part => part.Coding.Holds(row, part.Code)))
            {
                found.Add(row);
            }
        }

        return found;
    }

    public List<CellReason> Why(CellPlace place, int row) =>
        [.. Reasons(rows, place.RowLevel, place.Row, row), .. Reasons(columns, place.ColumnLevel, place.Column, row)];

    static IEnumerable<CellReason> Reasons(Axis axis, int level, int node, int row)
    {
        foreach (var (coding, code) in Path(axis, level, node))
        {
            if (coding.IsMulti && axis[level].Field is { } field)
            {
                var others = coding.Of(row).ToArray().Where(other => other != code).Select(other => coding.Keys[other]);
                yield return new CellReason(field, coding.Keys[code], [.. others]);
            }

            level--;
        }
    }

    // From the innermost field to the outermost.
    static IEnumerable<(Coding Coding, int Code)> Path(Axis axis, int level, int node)
    {
        for (; level > 0; level--)
        {
            if (axis[level].Coding is { } coding)
            {
                yield return (coding, axis[level].CodeOf(node));
            }

            node = axis[level].ParentOf(node);
        }
    }
}
