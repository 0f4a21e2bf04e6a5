using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>A cell names its issues and why each stands there, and columns give their values back.</summary>
public sealed class CellRowsTests
{
    [Fact]
    public void A_cell_names_its_issues_and_the_value_that_puts_each_there()
    {
        var answer = PivotEngine.Run(Sample(), new() { Rows = [new("team"), new("components")], Measures = [new Measure.Count("count")] }).Value;
        var ui = Place(answer, GroupKey.OfText("ui"));
        Assert.Equal([0, 1], answer.RowsOf(ui, 0));

        var why = Assert.Single(answer.WhyIn(ui, 0, 0));
        Assert.Equal((new GroupField("components"), GroupKey.OfText("ui")), (why.Field, why.Here));
        Assert.Equal([GroupKey.OfText("api"), GroupKey.OfText("db")], why.Others);
        Assert.Empty(Assert.Single(answer.WhyIn(ui, 0, 1)).Others);
        Assert.DoesNotContain(answer.WhyIn(ui - 1, 0, 0), reason => reason.Field.Column == "team");
    }

    [Fact]
    public void Issues_without_a_value_stand_in_the_group_of_the_missing() =>
        Assert.Equal([2], PivotEngine.Run(Sample(), new() { Columns = [new("components")], Measures = [new Measure.Count("count")] }).Value is var answer
            ? answer.RowsOf(0, answer.Columns.Count - 1) : []);

    [Fact]
    public void An_answer_keeps_naming_the_rows_of_its_time_while_more_are_loaded()
    {
        var team = new TextColumn("team");
        team.Append("Red");
        var answer = PivotEngine.Run(new Table(team), new() { Rows = [new("team")], Measures = [new Measure.Count("count")] }).Value;
        for (var more = 0; more < 100; more++)
        {
            team.Append("Red");
        }

        Assert.Equal([0], answer.RowsOf(1, 0));
    }

    [Fact]
    public void Columns_give_back_what_was_put_in()
    {
        var text = new TextColumn("text");
        text.Append("");
        text.AppendMissing();
        Assert.Equal("", text.TextAt(0));
        Assert.Null(text.TextAt(1));
        Assert.Equal([false, true], [text.IsMissing(0), text.IsMissing(1)]);

        var many = new MultiColumn("many");
        many.Append("b", "a", "b");
        many.AppendMissing();
        Assert.Equal(["b", "a"], many.TextsAt(0));
        Assert.Empty(many.TextsAt(1));
        Assert.True(many.IsMissing(1));

        var whole = new WholeColumn("whole");
        whole.Append(long.MaxValue);
        whole.AppendMissing();
        Assert.Equal([long.MaxValue, null], [whole.WholeAt(0), whole.WholeAt(1)]);
        Assert.Equal([9.2233720368547758E+18, double.NaN], [whole.ValueAt(0), whole.ValueAt(1)]);
    }

    [Fact]
    public void Dates_and_numbers_are_given_back_and_a_row_that_is_not_there_is_refused()
    {
        var day = new DayColumn("day");
        day.Append(new DateOnly(1890, 2, 28));
        day.AppendMissing();
        Assert.Equal([new DateOnly(1890, 2, 28), null], [day.DayAt(0), day.DayAt(1)]);
        Assert.True(day.IsMissing(1));

        var moment = new InstantColumn("moment", ZoneChanges.Utc);
        moment.Append(new DateTimeOffset(2026, 3, 29, 3, 0, 0, TimeSpan.FromHours(2)));
        moment.AppendMissing();
        Assert.Equal([new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), null], [moment.MomentAt(0), moment.MomentAt(1)]);

        var number = new NumberColumn("number");
        number.Append(2.5);
        Assert.Equal(2.5, number.ValueAt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => number.ValueAt(1));
    }

    static int Place(PivotAnswer answer, GroupKey key) => Enumerable.Range(0, answer.Rows.Count).First(row => answer.Rows[row].Key == key);

    static Table Sample()
    {
        var team = new TextColumn("team");
        var components = new MultiColumn("components");
        foreach (var values in new string[][] { ["api", "ui", "db"], ["ui"], [] })
        {
            team.Append("Red");
            components.Append(values);
        }

        return new Table(team, components);
    }
}
