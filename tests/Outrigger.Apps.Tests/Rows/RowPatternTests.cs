using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Rows;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Rows;

public sealed class RowPatternTests
{
    static RowReading Read(string pattern) => RowReader.ReadAll(new(RowSource.Pattern, pattern));

    static string Titles(string pattern)
    {
        var reading = Read(pattern);
        Assert.Empty(reading.Problems);
        return string.Join("; ", reading.Table.Rows.Select(row => row.Cells[0]));
    }

    [Theory]
    [InlineData("Sprint {n:1..3}", "Sprint 1; Sprint 2; Sprint 3")]
    [InlineData("{n:08..11}", "08; 09; 10; 11")]
    [InlineData("{n:1..010/9}", "001; 010")]
    [InlineData("{n:0..100/50}", "0; 50; 100")]
    [InlineData("{n:0..99/50}", "0; 50")]
    [InlineData("{n:3..1}", "3; 2; 1")]
    [InlineData("{n:-1..1}", "-1; 0; 1")]
    [InlineData("{n: 5 .. 5 }", "5")]
    [InlineData("Week of {date:2026-01-05..2026-01-25/7d}", "Week of 2026-01-05; Week of 2026-01-12; Week of 2026-01-19")]
    [InlineData("{d:2026-01-30..2026-02-02}", "2026-01-30; 2026-01-31; 2026-02-01; 2026-02-02")]
    [InlineData("{d:2026-01-31..2026-04-30/1m}", "2026-01-31; 2026-02-28; 2026-03-31; 2026-04-30")]
    [InlineData("{d:2026-01-31..2026-04-29/1m}", "2026-01-31; 2026-02-28; 2026-03-31")]
    [InlineData("{d:2026-03-01..2026-01-01/1m}", "2026-03-01; 2026-02-01; 2026-01-01")]
    [InlineData("{d:2026-01-19..2026-01-05/1w}", "2026-01-19; 2026-01-12; 2026-01-05")]
    [InlineData("{d:2026-01-05..2026-01-05|dd MMM yyyy}", "05 Jan 2026")]
    [InlineData("{d:2026-01-05..2026-01-05|d/M/yy dddd}", "5/1/26 Monday")]
    [InlineData("{d:2026-01-05..2026-01-05|d}", "5")]
    [InlineData("{team:Red|Blue | Dark Green}", "Red; Blue; Dark Green")]
    [InlineData("{a:x|y}-{n:1..2}", "x-1; x-2; y-1; y-2")]
    [InlineData("{n:1..2} of {team:R|B}, {n}", "1 of R, 1; 1 of B, 1; 2 of R, 2; 2 of B, 2")]
    [InlineData("{n:1..2} {{owner}} {{start:date+7d}}", "1 {{owner}} {{start:date+7d}}; 2 {{owner}} {{start:date+7d}}")]
    [InlineData("One page", "One page")]
    public void A_pattern_makes_every_combination_in_the_written_order(string pattern, string titles) =>
        Assert.Equal(titles, Titles(pattern));

    [Fact]
    public void Each_range_is_a_column_and_a_date_is_iso_there()
    {
        var table = Read("{Team:Red|Blue} {date:2026-01-05..2026-01-05|dd MMM} {n:01..01}").Table;

        Assert.Equal(["title", "team", "date", "n"], table.Columns);
        Assert.Equal(["Red 05 Jan 01", "Red", "2026-01-05", "01"], table.Rows[0].Cells);
        Assert.Equal([1, 2], table.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("Sprint {n:1..20", 8, "a { is not closed")]
    [InlineData("Sprint } x", 8, "a } closes nothing")]
    [InlineData("a {{name", 3, "a { is not closed")]
    [InlineData("{n:1..x}", 7, "the range needs a whole number")]
    [InlineData("{n:1..}", 7, "the range needs a whole number")]
    [InlineData("{n:1..9/0}", 9, "a step of numbers is a whole number above 0")]
    [InlineData("{n:1..9/2d}", 9, "a step of numbers is a whole number above 0")]
    [InlineData("{n:1..9|00}", 8, "only dates take a format")]
    [InlineData("{d:x..y}", 4, "“x” is neither a whole number nor a date")]
    [InlineData("{d:2026-02-30..2026-03-01}", 4, "“2026-02-30” is neither a whole number nor a date")]
    [InlineData("{d:2026-02-01..2026-02-30}", 16, "“2026-02-30” is not a date")]
    [InlineData("{d:2026-02-01..2026-03-01/7}", 27, "a step of dates is a number above 0 with d, w or m")]
    [InlineData("{d:2026-02-01..2026-03-01/0d}", 27, "a step of dates is a number above 0 with d, w or m")]
    [InlineData("{d:2026-02-01..2026-03-01|dd hh}", 30, "a date's format is made of d, M and y")]
    [InlineData("{d:2026-02-01..2026-03-01|}", 27, "a date's format is made of d, M and y")]
    [InlineData("{t:}", 4, "there is nothing behind the colon")]
    [InlineData("{t:a||b}", 4, "a word of the list is empty")]
    [InlineData("{:1..2}", 1, "a range begins with a name")]
    [InlineData("{a.b:1..2}", 1, "a range begins with a name")]
    [InlineData("{n:1..2} {n:1..3}", 10, "two ranges are named n")]
    [InlineData("{title:1..2}", 1, "a range cannot be named title")]
    [InlineData("a {m} {n:1..2}", 3, "{m} repeats a range that is not in the pattern")]
    public void A_mistake_is_told_with_its_column(string pattern, int column, string what)
    {
        var problem = Assert.Single(Read(pattern).Problems);

        Assert.Equal(ErrorCode.RowsUnreadable, problem.Code);
        Assert.StartsWith($"At column {column} of the pattern, {what}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(3, Read("{a:1..x} {b:} {c:1..2/0}").Problems.Count);

    [Theory]
    [InlineData("{n:1..5001}", "5,001")]
    [InlineData("{a:1..100}{b:1..100}", "10,000")]
    [InlineData("{a:0..999999999999999}{b:0..999999999999999}{c:0..999999999999999}", "1,000,000,000,000")]
    [InlineData("{d:0001-01-01..9999-12-31}", "3,652,059")]
    public void Too_many_combinations_are_counted_and_not_made(string pattern, string count)
    {
        var reading = Read(pattern);

        Assert.Contains($"There are {count} rows", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(RowReader.MostRows, reading.Table.Rows.Count);
    }

    [Fact]
    public void Two_lines_are_no_pattern() => Assert.Contains("more than one line", Assert.Single(Read("{n:1..2}\n{n:1..2}").Problems).Message, StringComparison.Ordinal);
}
