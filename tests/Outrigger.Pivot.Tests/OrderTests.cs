using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>Groups stand in the order asked for, each below the group that it is part of.</summary>
public sealed class OrderTests
{
    static readonly PivotQuery ByStatus = new() { Rows = [new("status")], Columns = [new("team")], Measures = [new Measure.Count("count"), new Measure.Sum("points", "points")] };

    [Fact]
    public void Groups_are_ordered_by_their_keys_with_missing_last() =>
        Assert.Equal(["", "Doing", "Done", "done", "To do", "–"], Rows(ByStatus));

    [Fact]
    public void Groups_are_ordered_by_a_measure_along_a_group_of_the_other_axis_with_empty_ones_last() => Assert.Equal(
        ["", "To do", "Doing", "Done", "done", "–"],
        Rows(ByStatus with { RowOrder = new("points", Descending: true, Along: [GroupKey.OfText("Red")]) }));

    [Fact]
    public void A_top_list_shows_the_best_and_says_how_many_it_hides_while_totals_count_all()
    {
        var answer = PivotEngine.Run(Sample(), ByStatus with { RowOrder = new("count", Descending: true, Top: 2) }).Value;
        Assert.Equal(3, answer.Rows.Count);
        Assert.Equal((2, 3), (answer.Rows[0].Parts, answer.Rows[0].Hidden));
        Assert.Equal(8, answer.Value(0, 0, 0));
    }

    [Fact]
    public void An_issue_in_two_components_counts_once_in_the_total()
    {
        var components = new MultiColumn("components");
        components.Append("ui", "api");
        components.Append("ui", "ui");
        components.Append();
        var answer = PivotEngine.Run(new Table(components), new() { Rows = [new("components")], Measures = [new Measure.Count("count")] }).Value;
        Assert.Equal([3.0, 1, 2, 1], Enumerable.Range(0, 4).Select(row => answer.Value(row, 0, 0)));
    }

    [Fact]
    public void Sums_of_whole_numbers_are_exact_beyond_what_a_double_holds()
    {
        var seconds = new WholeColumn("seconds");
        seconds.Append(9_007_199_254_740_993);
        seconds.Append(-9_007_199_254_740_992);
        Assert.Equal(1, PivotEngine.Run(new Table(seconds), new() { Measures = [new Measure.Sum("s", "seconds")] }).Value.Value(0, 0, 0));
    }

    [Fact]
    public void A_sum_that_leaves_64_bits_is_still_about_right()
    {
        var seconds = new WholeColumn("seconds");
        seconds.Append(long.MaxValue);
        seconds.Append(long.MaxValue);
        Assert.Equal(2.0 * long.MaxValue, PivotEngine.Run(new Table(seconds), new() { Measures = [new Measure.Sum("s", "seconds")] }).Value.Value(0, 0, 0));
    }

    static List<string> Rows(PivotQuery query) =>
        [.. PivotEngine.Run(Sample(), query).Value.Rows.Select(node => node.Level == 0 ? "" : node.Key.Kind == KeyKind.Missing ? "–" : node.Key.Text)];

    static Table Sample()
    {
        TextColumn status = new("status"), team = new("team");
        var points = new NumberColumn("points");
        foreach (var (state, of, value) in new (string?, string, double)[]
        {
            ("Done", "Red", 1), ("To do", "Red", 5), ("To do", "Blue", 1), ("Doing", "Red", 3), (null, "Blue", 8), ("done", "Blue", 2), ("Done", "Blue", 1), ("Done", "Red", 1),
        })
        {
            status.Append(state);
            team.Append(of);
            points.Append(value);
        }

        return new Table(status, team, points);
    }
}
