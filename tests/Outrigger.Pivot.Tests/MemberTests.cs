using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>Rows stand in the groups that the asker made, in the order of their numbers, and count once in the total.</summary>
public sealed class MemberTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_stand_in_the_groups_given_and_count_once_in_the_total(bool oneIsDropped)
    {
        var points = new NumberColumn("points");
        foreach (var value in new[] { 1.0, 2, 4, 8 })
        {
            points.Append(value);
        }

        var table = new Table(points, new MemberColumn("place", [2, 1, 2, 1], [0, 2, 3, 3, 4], 2));
        if (oneIsDropped)
        {
            table.Drop(3);
        }

        var answer = PivotEngine.Run(table, new() { Rows = [new("place")], Measures = [new Measure.Sum("points", "points")] }).Value;
        double[] expected = oneIsDropped ? [7, 1, 3, 4] : [15, 9, 3, 4];
        Assert.Equal(expected, Enumerable.Range(0, 4).Select(row => answer.Value(row, 0, 0)));
        Assert.Equal([1.0, 2, 0], answer.Rows.Skip(1).Select(node => node.Key.Number));
    }
}
