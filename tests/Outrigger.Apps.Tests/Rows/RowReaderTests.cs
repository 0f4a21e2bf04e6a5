using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Rows;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Rows;

public sealed class RowReaderTests
{
    static RowReading Read(RowSource source, string text) => RowReader.ReadAll(new(source, text));

    static string[][] Cells(RowReading reading) => [.. reading.Table.Rows.Select(row => row.Cells.ToArray())];

    [Fact]
    public void Lines_are_titles_and_blank_ones_are_left_out()
    {
        var reading = Read(RowSource.Lines, "\uFEFFAnn  \r\n\r\n  \n\tBob\rCarl, Jr.");

        Assert.Empty(reading.Problems);
        Assert.Equal(["title"], reading.Table.Columns);
        Assert.Equal([(1, "Ann", 1), (2, "Bob", 4), (3, "Carl, Jr.", 5)], reading.Table.Rows.Select(row => (row.Number, row.Cells[0], row.Line)));
    }

    [Theory]
    [InlineData(RowSource.Lines, "")]
    [InlineData(RowSource.Lines, " \n\t\n")]
    [InlineData(RowSource.Csv, "")]
    [InlineData(RowSource.Csv, "\r\n\r\n")]
    [InlineData(RowSource.Csv, "name,start\r\n")]
    [InlineData(RowSource.Csv, "name,start\r\n,\r\n")]
    [InlineData(RowSource.Table, "name\tstart")]
    [InlineData(RowSource.Pattern, "  ")]
    public void Nothing_to_read_is_one_problem_with_a_way_out(RowSource source, string text)
    {
        var problem = Assert.Single(Read(source, text).Problems);

        Assert.Equal(ErrorCode.RowsMissing, problem.Code);
        Assert.NotNull(problem.WayOut);
        Assert.Equal(ErrorCode.RowsMissing, RowReader.Read(new(source, text)).Problem?.Code);
    }

    [Theory]
    [InlineData("name,start\nAnn,1\nBob,2\n")]
    [InlineData("\uFEFFname;start\r\nAnn;1\r\nBob;2")]
    [InlineData("name\tstart\rAnn\t1\rBob\t2\r")]
    [InlineData("\n\"name\" , \"start\"\n\nAnn,1\n \nBob,2")]
    [InlineData("name,start,,\nAnn,1,,\n,,,\nBob,2,,")]
    [InlineData("\"name\",\"start\"\n\"Ann\",\"1\"\n\"Bob\",\"2\"")]
    public void Csv_is_read_with_any_separator_line_end_mark_and_trailing_emptiness(string text)
    {
        var reading = Read(RowSource.Csv, text);

        Assert.Empty(reading.Problems);
        Assert.Equal(["name", "start"], reading.Table.Columns);
        Assert.Equal([["Ann", "1"], ["Bob", "2"]], Cells(reading));
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_lines_and_rows_know_their_line()
    {
        var reading = Read(RowSource.Csv, "a,b\r\n\"x, \"\"y\"\"\",\"1\r\n2\n3\"\r\nz,\"\"\r\n5\" disk,' ");

        Assert.Empty(reading.Problems);
        Assert.Equal([["x, \"y\"", "1\r\n2\n3"], ["z", ""], ["5\" disk", "' "]], Cells(reading));
        Assert.Equal([2, 5, 6], reading.Table.Rows.Select(row => row.Line));
    }

    [Fact]
    public void A_separator_inside_the_quotes_of_the_header_does_not_decide() =>
        Assert.Equal(["a,b,c", "d"], Read(RowSource.Csv, "\"a,b,c\";d\n1;2").Table.Columns);

    [Fact]
    public void Every_ragged_row_is_named_with_its_line_and_both_counts()
    {
        var reading = Read(RowSource.Csv, "a,b,c\n1,2,3\n1,2\n\"1\n1\",2,3,4\n1\n");

        Assert.Equal(
            ["Line 3 has 2 cells where the header has 3.", "Line 4 has 4 cells where the header has 3.", "Line 6 has 1 cell where the header has 3."],
            reading.Problems.Select(problem => problem.Message));
        Assert.All(reading.Problems, problem => Assert.Equal(ErrorCode.RowsUnreadable, problem.Code));
        Assert.All(reading.Table.Rows, row => Assert.Equal(3, row.Cells.Count));
    }

    [Theory]
    [InlineData("a,b\n1,2\n\"3\n,4\n5,6\n", "On line 3, in cell 1, the quote that opens here is never closed.")]
    [InlineData("a,b\n1,\"2\n\n", "On line 2, in cell 2, the quote that opens here is never closed.")]
    [InlineData("a,b\n\"1\n1\",\"2\"x\n", "On line 3, in cell 2, there is text behind the closing quote (a quote inside quotes is written twice).")]
    [InlineData("\"a\nb", "On line 1, in cell 1, the quote that opens here is never closed.")]
    [InlineData("a\n\"x\"\"", "On line 2, in cell 1, the quote that opens here is never closed.")]
    public void A_quote_that_does_not_work_out_is_named_where_it_opens(string text, string message) =>
        Assert.Equal(message, Assert.Single(Read(RowSource.Csv, text).Problems).Message);

    [Theory]
    [InlineData("a,,c\n1,2,3", "Column 2 has no name in the header (line 1).")]
    [InlineData("\n\nName,start, name \n1,2,3", "Columns 1 and 3 are both named “name” (line 3).")]
    [InlineData("First  name,first name\n1,2", "Columns 1 and 2 are both named “first name” (line 1).")]
    public void A_header_without_a_name_or_with_one_twice_is_named_by_column(string text, string message) =>
        Assert.Equal(message, Assert.Single(Read(RowSource.Csv, text).Problems).Message);

    [Fact]
    public void Problems_are_told_all_at_once_and_at_most_twenty()
    {
        var reading = Read(RowSource.Csv, "a,,a\n" + string.Concat(Enumerable.Repeat("1\n", 100)));

        Assert.Equal(20, reading.Problems.Count);
        Assert.Contains("Column 2 has no name", reading.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("Columns 1 and 3", reading.Problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("Line 2 has 1 cell", reading.Problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paste_from_a_spreadsheet_keeps_quotes_that_are_no_quoting()
    {
        var reading = Read(RowSource.Table, "title\tnote\tmore\r\n\"Ann\" Smith\t\"two\nlines, \"\"quoted\"\"\"\t5\"\r\n\"open\tx\ty\nshort\r\n");

        Assert.Empty(reading.Problems);
        Assert.Equal([["\"Ann\" Smith", "two\nlines, \"quoted\"", "5\""], ["\"open", "x", "y"], ["short", "", ""]], Cells(reading));
        Assert.Equal([2, 4, 5], reading.Table.Rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData(RowSource.Lines, "{0}\n", "", 100_000)]
    [InlineData(RowSource.Csv, "{0},\"b \"\"{0}\"\"\",c\n", "a,b,c\n", 100_000)]
    [InlineData(RowSource.Table, "\"{0}\tb\tc\n", "a\tb\tc\n", 100_000)]
    public void A_hundred_thousand_lines_are_one_clear_sentence_with_the_count(RowSource source, string line, string header, int count)
    {
        var text = header + string.Concat(Enumerable.Range(0, count).Select(number => string.Format(line, number)));

        var reading = Read(source, text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((ErrorCode.RowsTooMany, "There are 100,000 rows; one run makes at most 5,000."), (problem.Code, problem.Message));
        Assert.Equal(RowReader.MostRows, reading.Table.Rows.Count);
    }

    [Fact]
    public void The_most_rows_allowed_are_no_problem() =>
        Assert.Empty(Read(RowSource.Lines, string.Concat(Enumerable.Repeat("x\n", RowReader.MostRows))).Problems);
}
