using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Apps.PivotReport.Grid.Measuring;

/// <summary>One question to the engine: figures of issues (or of entries of work) for every place of rows and of columns.</summary>
sealed class Ask(Unit unit, Reach reach)
{
    const string RowPlaces = "place among rows";
    const string ColumnPlaces = "place among columns";
    const string Counting = "counts";

    readonly List<Measure> measures = [];
    readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    PivotAnswer? answer;
    int[] rowAt = [];
    int[] columnAt = [];

    public Unit Unit => unit;

    public Reach Reach => reach;

    /// <summary>Number of a measure over a column; the count where there is none.</summary>
    public int Need(Func<string, Measure> make, params IReadOnlyList<Column> over)
    {
        foreach (var column in over)
        {
            columns.TryAdd(column.Name, column);
        }

        var known = measures.FindIndex(measure => measure == make(measure.Name));
        if (known < 0)
        {
            known = measures.Count;
            measures.Add(make($"{known}"));
        }

        return known;
    }

    public Problem? Run(GridAxis rows, GridAxis columnAxis)
    {
        var (rowPlaces, columnPlaces) = (unit.PlacesOn(rows), unit.PlacesOn(columnAxis));
        var table = new Table([.. columns.Values]);
        table.Add(Membership.Column(RowPlaces, rows.Nodes, rowPlaces, reach));
        table.Add(Membership.Column(ColumnPlaces, columnAxis.Nodes, columnPlaces, Reach.All));
        var all = Array.TrueForAll(unit.Counted, static counts => counts);
        if (!all)
        {
            table.Add(CountingColumn());
        }

        var query = new PivotQuery
        {
            Filter = all ? null : new Filter.OneOf(new GroupField(Counting), [GroupKey.OfNumber(1)]),
            Rows = rows.Nodes.Count > 1 ? [new GroupField(RowPlaces)] : [],
            Columns = columnAxis.Nodes.Count > 1 ? [new GroupField(ColumnPlaces)] : [],
            Measures = measures.Count == 0 ? [new Measure.Count("0")] : measures,
        };
        if (!PivotEngine.Run(table, query).TryGet(out answer, out var problem))
        {
            return problem;
        }

        (rowAt, columnAt) = (At(answer.Rows, rows.Nodes.Count), At(answer.Columns, columnAxis.Nodes.Count));
        return null;
    }

    /// <summary>NaN where there is none.</summary>
    public double Value(int row, int column, int measure) =>
        answer is not null && rowAt[row] is >= 0 and var r && columnAt[column] is >= 0 and var c ? answer.Value(r, c, measure) : double.NaN;

    /// <summary>Rows of the unit that a cell counts.</summary>
    public IReadOnlyList<int> RowsOf(int row, int column) =>
        answer is not null && rowAt[row] is >= 0 and var r && columnAt[column] is >= 0 and var c ? answer.RowsOf(r, c) : [];

    MemberColumn CountingColumn()
    {
        var (codes, offsets) = (new List<int>(unit.Rows), new int[unit.Rows + 1]);
        for (var row = 0; row < unit.Rows; row++)
        {
            if (unit.Counted[row])
            {
                codes.Add(1);
            }

            offsets[row + 1] = codes.Count;
        }

        return new MemberColumn(Counting, [.. codes], offsets, 1);
    }

    static int[] At(IReadOnlyList<HeaderNode> nodes, int count)
    {
        var at = new int[count];
        Array.Fill(at, -1);
        at[0] = 0;
        for (var place = 1; place < nodes.Count; place++)
        {
            if (nodes[place].Key.Kind == KeyKind.Number)
            {
                at[(int)nodes[place].Key.Number] = place;
            }
        }

        return at;
    }
}
