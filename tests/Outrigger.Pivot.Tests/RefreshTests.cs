using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>While issues load and change, a query sees the complete rows of their newest state.</summary>
public sealed class RefreshTests
{
    static readonly PivotQuery Points = new() { Rows = [new("team")], Measures = [new Measure.Count("count"), new Measure.Sum("points", "points")] };

    readonly TextColumn team = new("team");
    readonly NumberColumn points = new("points");
    readonly Table table;

    public RefreshTests()
    {
        table = new Table(team, points);
        Append("Red", 1);
        Append("Blue", 2);
    }

    [Fact]
    public void A_changed_issue_is_replaced_by_dropping_its_old_row()
    {
        var before = PivotEngine.Run(table, Points).Value;
        Append("Blue", 5);
        table.Drop(0);
        table.Drop(0);

        var after = PivotEngine.Run(table, Points).Value;
        Assert.Equal((1, true, false), (table.Dropped, table.IsDropped(0), table.IsDropped(1)));
        Assert.Equal(2, after.Rows.Count);
        Assert.Equal((2, 7), (after.Value(0, 0, 0), after.Value(0, 0, 1)));
        Assert.Equal([1, 2], after.RowsOf(1, 0));
        Assert.Equal([0, 1], before.RowsOf(0, 0));
    }

    [Fact]
    public void A_table_whose_rows_are_all_dropped_has_a_total_of_nothing()
    {
        table.Drop(0);
        table.Drop(1);
        var answer = PivotEngine.Run(table, Points).Value;
        Assert.Equal(0, answer.Issues(Assert.Single(answer.Rows).Level, 0));
        Assert.Empty(answer.RowsOf(0, 0));
    }

    [Fact]
    public void A_row_that_lacks_a_column_is_not_counted_yet()
    {
        team.Append("Red");
        Assert.Equal(2, PivotEngine.Run(table, Points).Value.Issues(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Drop(2));
        points.Append(3);
        Assert.Equal(3, PivotEngine.Run(table, Points).Value.Issues(0, 0));
    }

    void Append(string name, double value)
    {
        team.Append(name);
        points.Append(value);
    }
}
