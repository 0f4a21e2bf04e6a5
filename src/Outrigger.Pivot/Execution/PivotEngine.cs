using Outrigger.Core.Errors;
using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Execution;

/// <summary>Answers queries over a table. Nothing is kept between queries but the columns' codings.</summary>
public static class PivotEngine
{
    /// <summary>The answer over the rows that are complete now; a problem names the first part of the query that cannot be answered.</summary>
    public static Outcome<PivotAnswer> Run(Table table, PivotQuery query)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(query);
        return QueryCheck.Of(table, query) is { } problem ? problem : Answer(table, query);
    }

    static Outcome<PivotAnswer> Answer(Table table, PivotQuery query)
    {
        var plan = new KernelPlan(table);
        var readers = new FigureReaders(plan, query.Measures);
        var (rows, columns) = (new Axis(table, query.Rows), new Axis(table, query.Columns));
        var counted = RowFilter.Select(table, query.Filter, table.Rows);
        var sets = new GroupingSets(rows, columns, new Gathering(plan, counted, table.Link));
        if (!readers.Over(sets, rows).TryGet(out var figures, out var problem))
        {
            return problem;
        }

        var rowGroups = Levels(rows, level => LevelGroups.OfRows(rows[level], sets[level, 0]));
        var columnGroups = Levels(columns, level => LevelGroups.OfColumns(columns[level], sets[0, level]));
        var rowHeaders = HeaderTree.Of(rows, query.RowOrder, rowGroups, ValueOfRow(query.RowOrder, figures, columns, columnGroups));
        var columnHeaders = HeaderTree.Of(columns, query.ColumnOrder, columnGroups, ValueOfColumn(query.ColumnOrder, figures, rows, rowGroups));
        return new PivotAnswer(sets, figures, new CellRows(rows, columns, counted), rowHeaders, columnHeaders);
    }

    static LevelGroups[] Levels(Axis axis, Func<int, LevelGroups> groups) => [.. Enumerable.Range(1, axis.Depth).Select(groups)];

    static Func<int, int, double>? ValueOfRow(HeaderOrder order, Figures figures, Axis columns, LevelGroups[] groups) =>
        order.Measure is not { } measure ? null
            : Place(columns, groups, order.Along) is var (toLevel, toNode) ? (level, node) => figures.Read(measure, new(level, node, toLevel, toNode))
            : (_, _) => double.NaN;

    static Func<int, int, double>? ValueOfColumn(HeaderOrder order, Figures figures, Axis rows, LevelGroups[] groups) =>
        order.Measure is not { } measure ? null
            : Place(rows, groups, order.Along) is var (toLevel, toNode) ? (level, node) => figures.Read(measure, new(toLevel, toNode, level, node))
            : (_, _) => double.NaN;

    /// <summary>The group at a path; null where no issue stands there.</summary>
    static (int Level, int Node)? Place(Axis axis, LevelGroups[] groups, IReadOnlyList<GroupKey>? path)
    {
        var (level, node) = (0, 0);
        foreach (var key in path ?? [])
        {
            node = level == axis.Depth ? -1 : groups[level].PartsOf(node).Where(part => axis[level + 1].GroupOf(part) == key).FirstOrDefault(-1);
            if (node < 0)
            {
                return null;
            }

            level++;
        }

        return (level, node);
    }
}
