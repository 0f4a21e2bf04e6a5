using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Filtering;

/// <summary>Finds the rows that pass a filter and were not dropped.</summary>
static class RowMask
{
    /// <summary>Numbers of the rows that pass, ascending; null for all of them.</summary>
    public static int[]? Select(Table table, Filter? filter, int rows)
    {
        if (filter is null && table.Dropped == 0)
        {
            return null;
        }

        var mask = Of(table, filter ?? new Filter.And([]), rows);
        foreach (var row in table.DroppedRows)
        {
            if (row < rows)
            {
                mask[row] = false;
            }
        }

        var selected = new int[mask.AsSpan().Count(true)];
        for (int row = 0, at = 0; at < selected.Length; row++)
        {
            if (mask[row])
            {
                selected[at++] = row;
            }
        }

        return selected;
    }

    static bool[] Of(Table table, Filter filter, int rows) => filter switch
    {
        Filter.And and => Fold(table, and.Parts, rows, true, static (left, right) => left && right),
        Filter.Or or => Fold(table, or.Parts, rows, false, static (left, right) => left || right),
        Filter.Not not => Turned(Of(table, not.Part, rows)),
        Filter.OneOf oneOf => InGroups(table.Coding(oneOf.Field), oneOf.Keys, rows),
        Filter.Between between => Within(table, between, rows),
        _ => throw new ArgumentException($"The filter {filter.GetType().Name} is not known.", nameof(filter)),
    };

    static bool[] Fold(Table table, IReadOnlyList<Filter> parts, int rows, bool start, Func<bool, bool, bool> join)
    {
        var mask = new bool[rows];
        mask.AsSpan().Fill(start);
        foreach (var part in parts)
        {
            var other = Of(table, part, rows);
            for (var row = 0; row < rows; row++)
            {
                mask[row] = join(mask[row], other[row]);
            }
        }

        return mask;
    }

    static bool[] Turned(bool[] mask)
    {
        for (var row = 0; row < mask.Length; row++)
        {
            mask[row] = !mask[row];
        }

        return mask;
    }

    /// <summary>Whether each row stands in one of the groups.</summary>
    public static bool[] InGroups(Coding coding, IReadOnlyList<GroupKey> keys, int rows)
    {
        var wanted = keys.ToHashSet();
        var holds = Array.ConvertAll(coding.Keys, wanted.Contains);
        var mask = new bool[rows];
        for (int row = 0, begin = 0; row < rows; row++)
        {
            if (coding.Ends is not { } ends)
            {
                mask[row] = holds[coding.Codes[row]];
                continue;
            }

            mask[row] = begin == ends[row] ? holds[0] : coding.Codes.AsSpan(begin..ends[row]).ContainsAny(holds);
            begin = ends[row];
        }

        return mask;
    }

    static bool ContainsAny(this Span<int> codes, bool[] holds)
    {
        foreach (var code in codes)
        {
            if (holds[code])
            {
                return true;
            }
        }

        return false;
    }

    static bool[] Within(Table table, Filter.Between between, int rows)
    {
        var values = (table.Find(between.Column) as NumericColumn)?.Doubles() ?? [];
        var (least, most) = (between.Least ?? double.NegativeInfinity, between.Most ?? double.PositiveInfinity);
        var mask = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            mask[row] = values[row] >= least && values[row] <= most;
        }

        return mask;
    }
}
