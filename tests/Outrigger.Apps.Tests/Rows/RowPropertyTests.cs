using FsCheck;
using FsCheck.Fluent;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Rows;

namespace Outrigger.Apps.Tests.Rows;

public sealed class RowPropertyTests
{
    static readonly Gen<string> Cell = Gen.Elements(
            "a", "b", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "=1+1", "@x", "😜", "שלום", "é", "'", "{{x}}", "\uFEFF", "<>&")
        .ListOf()
        .Select(string.Concat);

    [Fact]
    public void What_is_written_as_csv_is_read_back_cell_by_cell()
    {
        var tables =
            from columns in Gen.Choose(1, 5)
            from rows in Cell.ListOf(columns).NonEmptyListOf()
            select rows;
        Prop.ForAll(tables.ToArbitrary(), rows =>
        {
            var writer = new CsvWriter();
            writer.Write([.. Enumerable.Range(0, rows[0].Count).Select(number => $"c{number}")]);
            foreach (var row in rows)
            {
                writer.Write([.. row]);
            }

            var reading = RowReader.ReadAll(new(RowSource.Csv, writer.ToString()));
            var expected = rows.Select(row => row.Select(CsvWriter.Guarded).ToArray()).ToArray();
            Assert.Empty(reading.Problems);
            Assert.Equal(expected, reading.Table.Rows.Select(row => row.Cells.ToArray()).ToArray());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_cell_that_is_written_begins_like_a_formula() =>
        Prop.ForAll(Gen.Elements("=", "+", "-", "@", "\t", "\r", "x").ToArbitrary(), Cell.ToArbitrary(), (first, rest) =>
        {
            var writer = new CsvWriter();
            writer.Write("a", "b");
            writer.Write("x", first + rest);
            var cell = Assert.Single(RowReader.ReadAll(new(RowSource.Csv, writer.ToString())).Table.Rows).Cells[1];
            return cell.EndsWith(first + rest, StringComparison.Ordinal) && !"=+-@\t\r".Contains(cell[0]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_without_an_exception_and_every_row_has_every_cell() =>
        Prop.ForAll(Cell.ToArbitrary(), Gen.Elements(Enum.GetValues<RowSource>()).ToArbitrary(), (text, source) =>
        {
            var reading = RowReader.ReadAll(new(source, text));
            return reading.Table.Rows.All(row => row.Cells.Count == reading.Table.Columns.Count)
                && (reading.Problems.Count > 0 || reading.Table.Rows.Count > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pattern_of_numbers_makes_as_many_rows_as_its_ranges_multiply_to_and_no_title_twice()
    {
        var ranges =
            from first in Gen.Choose(-20, 20)
            from last in Gen.Choose(-20, 20)
            from step in Gen.Choose(1, 7)
            select (first, last, step);
        Prop.ForAll(ranges.ToArbitrary(), ranges.ToArbitrary(), (a, b) =>
        {
            var reading = RowReader.ReadAll(new(RowSource.Pattern, $"{{a:{a.first}..{a.last}/{a.step}}} {{b:{b.first}..{b.last}/{b.step}}}"));
            var expected = ((Math.Abs(a.last - a.first) / a.step) + 1) * ((Math.Abs(b.last - b.first) / b.step) + 1);
            return reading.Problems.Count == 0
                && reading.Table.Rows.Count == expected
                && reading.Table.Rows.Select(row => row.Cells[0]).Distinct().Count() == expected;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_pattern_of_dates_stays_between_its_ends_and_steps_evenly()
    {
        var ranges =
            from first in Gen.Choose(700_000, 750_000)
            from length in Gen.Choose(-900, 900)
            from step in Gen.Choose(1, 40)
            select (First: DateOnly.FromDayNumber(first), Last: DateOnly.FromDayNumber(first + length), step);
        Prop.ForAll(ranges.ToArbitrary(), range =>
        {
            var reading = RowReader.ReadAll(new(RowSource.Pattern, $"{{d:{range.First:yyyy-MM-dd}..{range.Last:yyyy-MM-dd}/{range.step}d}}"));
            var days = reading.Table.Rows.Select(row => DateOnly.Parse(row.Cells[1]).DayNumber).ToList();
            var (low, high) = (Math.Min(range.First.DayNumber, range.Last.DayNumber), Math.Max(range.First.DayNumber, range.Last.DayNumber));
            return days[0] == range.First.DayNumber
                && days.All(day => day >= low && day <= high)
                && days.Zip(days.Skip(1)).All(pair => Math.Abs(pair.Second - pair.First) == range.step)
                && high - low - Math.Abs(days[^1] - days[0]) < range.step;
        }).QuickCheckThrowOnFailure();
    }
}
