using Outrigger.Core.Errors;
using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Kernels;
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
        var count = table.Rows;
        var selected = Filtering.RowMask.Select(table, query.Filter, count);
        var sets = new GroupingSets(rows, columns, plan.Make, count, selected);
        if (!readers.Over(sets, rows).TryGet(out var figures, out var problem))
        {
            return problem;
        }

        IEnumerable<int> FilledRows(int level) => sets[level, 0].Filled().Select(cell => sets[level, 0].Cells.RowOf(cell));
        IEnumerable<int> FilledColumns(int level) => sets[0, level].Filled().Select(cell => sets[0, level].Cells.ColumnOf(cell));
        var byKey = HeaderTree.Of(columns, query.ColumnOrder with { Measure = null, Top = null }, FilledColumns, null);
        var rowNodes = HeaderTree.Of(rows, query.RowOrder, FilledRows, ValueOfRow(query.RowOrder, figures, byKey));
        var columnNodes = HeaderTree.Of(columns, query.ColumnOrder, FilledColumns, ValueOfColumn(query.ColumnOrder, figures, rowNodes));
        return new PivotAnswer(sets, figures, new CellRows(rows, columns, count, selected), rowNodes, columnNodes);
    }

    static Func<int, int, double>? ValueOfRow(HeaderOrder order, Figures figures, IReadOnlyList<HeaderNode> columns) =>
        order.Measure is not { } measure ? null
            : Place(columns, order.Along) is { } at ? (level, node) => figures.Read(measure, new(level, node, at.Level, at.Node))
            : (_, _) => double.NaN;

    static Func<int, int, double>? ValueOfColumn(HeaderOrder order, Figures figures, IReadOnlyList<HeaderNode> rows) =>
        order.Measure is not { } measure ? null
            : Place(rows, order.Along) is { } at ? (level, node) => figures.Read(measure, new(at.Level, at.Node, level, node))
            : (_, _) => double.NaN;

    /// <summary>The group at a path; null where no issue stands there.</summary>
    static HeaderNode? Place(IReadOnlyList<HeaderNode> nodes, IReadOnlyList<GroupKey>? path)
    {
        var at = 0;
        foreach (var key in path ?? [])
        {
            at = Enumerable.Range(0, nodes.Count).FirstOrDefault(place => nodes[place].Parent == at && nodes[place].Key == key, -1);
            if (at < 0)
            {
                return null;
            }
        }

        return nodes[at];
    }
}
