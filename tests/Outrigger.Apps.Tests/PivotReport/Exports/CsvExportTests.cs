using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Outrigger.Apps.PivotReport.Exports;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.PivotReport.Exports;

public sealed class CsvExportTests
{
    [Fact]
    [Case("E01", "E02")]
    public void Every_cell_is_read_again_as_it_was_and_no_text_begins_a_formula() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var sheet = SheetGenerator.Make(seed);
            var lines = Parse(CsvExport.Write(sheet, SheetGenerator.Zone, withMark: false));
            var before = sheet.Rows.Any(row => row.Key is not null) ? 3 : 2;

            Assert.Equal(sheet.RowCount + 1, lines.Count);
            Assert.All(lines, line => Assert.Equal(before + sheet.Columns.Count, line.Count));
            Shown(sheet.Corner, lines[0][0]);
            foreach (var (row, line) in sheet.Rows.Zip(lines.Skip(1)))
            {
                Shown(row.Label, line[0]);
                Assert.Equal($"{row.Depth}", line[1]);
                for (var at = 0; at < row.Cells.Count; at++)
                {
                    Same(row.Cells[at], line[before + at]);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_end_in_crlf_headings_are_joined_and_the_mark_is_an_option()
    {
        var sheet = new Sheet("Status", 2, [new("a", ["2026-11", "Points"], SheetKind.Number, false), new("b", ["", "Share"], SheetKind.Percent, true)], 1,
            [new(0, "=cmd|' /C calc'!A0", null, false, true, [new(SheetKind.Number, -1234.5, "-1,234.5"), new(SheetKind.Percent, 0.5, "50%")])], []);

        Assert.Equal("Status,Level,2026-11 / Points,Share\r\n'=cmd|' /C calc'!A0,0,-1234.5,0.5\r\n", CsvExport.Write(sheet, SheetGenerator.Zone, withMark: false));
        var file = SheetExport.Write(sheet, ExportFormat.Csv, "a/b:c?", SheetGenerator.Zone);
        Assert.Equal(("a-b-c-.csv", "text/csv"), (file.FileName, file.MediaType));
        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Bytes[..3]);
    }

    [Fact]
    public void Days_are_those_of_the_viewer()
    {
        // 22:30 UTC on 2026-11-21 is past midnight two hours ahead.
        var sheet = new Sheet("Day", 1, [new("a", ["Created"], SheetKind.Instant, false), new("b", ["Due"], SheetKind.Date, false)], 1,
            [new(0, "x", "SHOP-1", false, false, [new(SheetKind.Instant, new DateTimeOffset(2026, 11, 21, 22, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), "2026-11-22"), new(SheetKind.Date, -1, "1969-12-31")])], []);

        Assert.EndsWith("x,0,SHOP-1,2026-11-22 00:30,1969-12-31\r\n", CsvExport.Write(sheet, SheetGenerator.Zone), StringComparison.Ordinal);
    }

    static void Same(SheetCell cell, string field)
    {
        switch (cell.Kind)
        {
            case SheetKind.Text:
                Shown(cell.Text, field);
                break;
            case SheetKind.Number or SheetKind.Percent or SheetKind.Duration when double.IsFinite(cell.Number):
                Assert.Equal(cell.Number, double.Parse(field, CultureInfo.InvariantCulture));
                break;
            case SheetKind.Date:
                Assert.Equal(DateOnly.FromDayNumber((int)cell.Number + 719_162), DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case SheetKind.Instant:
                Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$", field);
                break;
            default:
                Assert.Equal("", field);
                break;
        }
    }

    // What a spreadsheet would run is behind an apostrophe; nothing else is changed.
    static void Shown(string text, string field)
    {
        Assert.False(field.Length > 0 && "=+-@\t\r\n".Contains(field[0]), field);
        Assert.Equal(text.Length > 0 && "=+-@\t\r\n".Contains(text[0]) ? "'" + text : text, field);
    }

    static List<List<string>> Parse(string csv)
    {
        var (lines, line, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < csv.Length; at++)
        {
            if (quoted)
            {
                if (csv[at] != '"')
                {
                    field.Append(csv[at]);
                }
                else if (at + 1 < csv.Length && csv[at + 1] == '"')
                {
                    field.Append(csv[at++]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (csv[at] == '"')
            {
                Assert.Equal(0, field.Length);
                quoted = true;
            }
            else if (csv[at] is ',' or '\r')
            {
                line.Add(field.ToString());
                field.Clear();
                if (csv[at] == '\r')
                {
                    Assert.Equal('\n', csv[++at]);
                    lines.Add(line);
                    line = [];
                }
            }
            else
            {
                Assert.NotEqual('\n', csv[at]);
                field.Append(csv[at]);
            }
        }

        Assert.True(line.Count == 0 && field.Length == 0 && !quoted);
        return lines;
    }
}
