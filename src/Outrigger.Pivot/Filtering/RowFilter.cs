using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Filtering;

/// <summary>
/// Finds the rows that pass a filter and were not dropped. Each part goes over the rows that are left of those before it, and keeps
/// their order; kept rows are written without a branch.
/// </summary>
sealed class RowFilter(Table table, int rows)
{
    public static RowSet Select(Table table, Filter? filter, int rows)
    {
        if (filter is null && table.Dropped == 0 && table.Link is null)
        {
            return new RowSet(rows);
        }

        var selected = new RowFilter(table, rows).Live();
        var count = selected.Length;
        if (filter is not null)
        {
            count = new RowFilter(table, rows).Keep(filter, selected, count, true);
        }

        return new RowSet(rows, selected, count);
    }

    int[] Live()
    {
        var live = new int[rows];
        for (var row = 0; row < live.Length; row++)
        {
            live[row] = row;
        }

        if (table.Dropped == 0 && table.Link is null)
        {
            return live;
        }

        var (owners, most, count) = (table.Link?.Rows(), table.Link?.Owner.Rows ?? 0, 0);
        for (var row = 0; row < rows; row++)
        {
            live[count] = row;
            count += !table.IsDropped(row) && (owners is null || IsThere(owners[row], most)) ? 1 : 0;
        }

        return live[..count];
    }

    bool IsThere(int owner, int most) => owner >= 0 && owner < most && table.Link?.Owner.IsDropped(owner) != true;

    /// <summary>Keeps those of the first <paramref name="count"/> rows for which it holds, or does not; returns how many.</summary>
    int Keep(Filter filter, int[] kept, int count, bool holds) => filter switch
    {
        Filter.Not not => Keep(not.Part, kept, count, !holds),
        Filter.And { Parts: var parts } => holds ? KeepAll(parts, kept, count, true) : KeepAny(parts, kept, count, false),
        Filter.Or { Parts: var parts } => holds ? KeepAny(parts, kept, count, true) : KeepAll(parts, kept, count, false),
        Filter.OneOf oneOf => KeepGroups(table.Coding(oneOf.Field), oneOf.Keys, kept, count, holds),
        Filter.Between between => KeepWithin(between, kept, count, holds),
        _ => throw new ArgumentException($"The filter {filter.GetType().Name} is not known.", nameof(filter)),
    };

    int KeepAll(IReadOnlyList<Filter> parts, int[] kept, int count, bool holds)
    {
        foreach (var part in parts)
        {
            count = Keep(part, kept, count, holds);
        }

        return count;
    }

    int KeepAny(IReadOnlyList<Filter> parts, int[] kept, int count, bool holds)
    {
        var passed = new bool[rows];
        foreach (var part in parts)
        {
            var some = kept[..count];
            var found = Keep(part, some, count, holds);
            for (var at = 0; at < found; at++)
            {
                passed[some[at]] = true;
            }
        }

        return KeepMarked(passed, kept, count);
    }

    static int KeepMarked(bool[] marked, int[] kept, int count)
    {
        var next = 0;
        for (var at = 0; at < count; at++)
        {
            var row = kept[at];
            kept[next] = row;
            next += marked[row] ? 1 : 0;
        }

        return next;
    }

    static int KeepGroups(Coding coding, IReadOnlyList<GroupKey> groups, int[] kept, int count, bool holds)
    {
        var (marked, codes, next) = (coding.AreIn(groups), coding.Codes, 0);
        if (coding.IsMulti)
        {
            for (var at = 0; at < count; at++)
            {
                var row = kept[at];
                kept[next] = row;
                next += coding.HoldsAny(row, marked) == holds ? 1 : 0;
            }

            return next;
        }

        var adds = Array.ConvertAll(marked, mark => mark == holds ? 1 : 0);
        for (var at = 0; at < count; at++)
        {
            var row = kept[at];
            kept[next] = row;
            next += adds[codes[row]];
        }

        return next;
    }

    // A missing value is within no bounds: NaN passes no comparison.
    int KeepWithin(Filter.Between between, int[] kept, int count, bool holds)
    {
        var values = table.NumbersOf(between.Column)?.Values ?? [];
        var (least, most) = (between.Least ?? double.NegativeInfinity, between.Most ?? double.PositiveInfinity);
        var next = 0;
        for (var at = 0; at < count; at++)
        {
            var row = kept[at];
            var value = values[row];
            kept[next] = row;
            next += (value >= least & value <= most) == holds ? 1 : 0;
        }

        return next;
    }
}
