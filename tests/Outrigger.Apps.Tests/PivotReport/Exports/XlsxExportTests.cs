using System.Diagnostics;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Outrigger.Apps.PivotReport.Exports;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Testing;
using Sheet = Outrigger.Apps.PivotReport.Grid.Sheet;

namespace Outrigger.Apps.Tests.PivotReport.Exports;

public sealed class XlsxExportTests
{
    static readonly Sheet Small = new("Project / Issue", 2,
        [new("a", ["2026", "Points"], SheetKind.Number, false), new("b", ["2026", "Done"], SheetKind.Percent, false), new("c", ["", "Spent"], SheetKind.Duration, true), new("d", ["", "Due"], SheetKind.Date, false), new("e", ["", "Created"], SheetKind.Instant, false), new("f", ["", "Old"], SheetKind.Date, false)],
        3,
        [
            new(0, "Total", null, true, false, [new(SheetKind.Number, 12, "12"), new(SheetKind.Percent, 0.25, "25%"), new(SheetKind.Duration, 5400, "1h 30m"), SheetCell.Empty, SheetCell.Empty, SheetCell.Empty]),
            new(0, "Shop", null, false, true, [new(SheetKind.Number, 1.5, "1.5"), SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, SheetCell.Empty]),
            new(1, "=HYPERLINK(\"http://x\")", "SHOP-1", false, false, [new(SheetKind.Number, -3, "-3"), SheetCell.Empty, new(SheetKind.Duration, -60, "-1m"), new(SheetKind.Date, 20_779, "2026-11-22"), new(SheetKind.Instant, 1_795_386_600_000, "2026-11-22"), new(SheetKind.Date, -30_000, "1887-11-12")]),
        ],
        ["Issues in several groups count once in totals."]);

    [Fact]
    [Case("E03", "E04")]
    public void Whatever_the_grid_holds_the_workbook_is_valid_and_holds_the_same() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var sheet = SheetGenerator.Make(seed);
            using var book = Open(XlsxExport.Write(sheet, SheetGenerator.Text(new Random(seed)), SheetGenerator.Zone));
            Valid(book);
            var rows = Rows(book);
            Assert.Equal(sheet.RowCount + sheet.HeaderRows, rows.Count);
            foreach (var (row, read) in sheet.Rows.Zip(rows.Skip(sheet.HeaderRows)))
            {
                Assert.Equal(Kept(row.Label), Text(read, "A"));
                Assert.Equal(Math.Min(row.Depth, 7), (int)(read.OutlineLevel?.Value ?? 0));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Values_have_their_types_and_formats()
    {
        using var book = Open(XlsxExport.Write(Small, "Sprint: overview", SheetGenerator.Zone));
        Valid(book);
        var rows = Rows(book);

        Assert.Equal(["Sprint  overview", "Notes"], book.WorkbookPart?.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(tab => tab.Name?.Value));
        Assert.Equal(("12", "#,##0"), Number(book, rows[2], "C"));
        Assert.Equal(("0.25", "0.0%"), Number(book, rows[2], "D"));
        Assert.Equal(("0.0625", "[h]:mm"), Number(book, rows[2], "E"));
        Assert.Equal(("1.5", "#,##0.00"), Number(book, rows[3], "C"));
        Assert.Equal(("46348", "yyyy\\-mm\\-dd"), Number(book, rows[4], "F"));
        Assert.Equal("yyyy\\-mm\\-dd\\ hh:mm", Number(book, rows[4], "G").Format);
        Assert.Equal(("=HYPERLINK(\"http://x\")", "SHOP-1"), (Text(rows[4], "A"), Text(rows[4], "B")));
        Assert.Equal(("-1m", "1887-11-12"), (Text(rows[4], "E"), Text(rows[4], "H")));
        Assert.Null(Cell(rows[3], "D"));
        Assert.Empty(book.WorkbookPart?.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()) ?? []);
    }

    [Fact]
    public void Headings_and_first_column_stand_still_rows_fold_and_a_filter_is_there()
    {
        using var book = Open(XlsxExport.Write(Small, "R", SheetGenerator.Zone));
        var sheet = First(book);

        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((1, 2, "B3", PaneStateValues.Frozen), (pane.HorizontalSplit?.Value, pane.VerticalSplit?.Value, pane.TopLeftCell?.Value, pane.State?.Value));
        Assert.Equal("A2:H5", sheet.Descendants<AutoFilter>().Single().Reference?.Value);
        Assert.False(sheet.Descendants<OutlineProperties>().Single().SummaryBelow?.Value);
        Assert.Equal(["C1:D1", "E1:H1"], sheet.Descendants<MergeCell>().Select(cell => cell.Reference?.Value));
        Assert.All(sheet.Descendants<Column>(), column => Assert.InRange(column.Width?.Value ?? 0, 9, 60));
        Assert.Equal(8, sheet.Descendants<Column>().Count());
    }

    [Theory]
    [InlineData("", "Report")]
    [InlineData("''", "Report")]
    [InlineData("History", "Report")]
    [InlineData("notes", "Report")]
    [InlineData("a/b\\c?d*e[f]g:h", "a b c d e f g h")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("A name that is far too long for a sheet", "A name that is far too long for")]
    [InlineData("\0\u0001x\ud83d\ude80", "x")]
    [Case("E04")]
    public void A_sheets_name_is_one_that_excel_takes(string name, string kept) => Assert.Equal(kept, XlsxExport.SheetName(name));

    [Fact]
    public void The_archive_is_read_by_another_and_is_the_same_each_time()
    {
        var bytes = XlsxExport.Write(Small, "R", SheetGenerator.Zone);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open());
            Assert.StartsWith("<?xml", text.ReadToEnd(), StringComparison.Ordinal);
        }

        Assert.Equal(7, zip.Entries.Count);
        Assert.Equal(bytes, XlsxExport.Write(Small, "R", SheetGenerator.Zone));
    }

    // Commas, quotes, UTF-8, from the first line on; the last says that cells are written as they are shown.
    const string AsShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";

    [OfficeFact]
    public void LibreOffice_opens_it_and_says_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        try
        {
            var file = Path.Join(folder, "report.xlsx");
            File.WriteAllBytes(file, XlsxExport.Write(Small, "R", SheetGenerator.Zone));
            using var office = Process.Start(new ProcessStartInfo(
                OfficeFactAttribute.Program ?? "", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", AsShown, "--outdir", folder, file]) { RedirectStandardError = true, RedirectStandardOutput = true });
            Assert.True(office?.WaitForExit(TimeSpan.FromMinutes(2)));
            Assert.DoesNotContain("Error", office?.StandardError.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
            var csv = File.ReadAllText(Path.Join(folder, "report.csv"));
            Assert.Contains("Total,,12,25.0%,1:30", csv, StringComparison.Ordinal);
            Assert.Contains("2026-11-22", csv, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    static void Valid(SpreadsheetDocument book) =>
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(error => $"{error.Path?.XPath} {error.Description}"));

    static Worksheet First(SpreadsheetDocument book)
    {
        var id = book.WorkbookPart?.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id?.Value ?? "";
        return ((WorksheetPart?)book.WorkbookPart?.GetPartById(id))?.Worksheet ?? throw new InvalidOperationException("no sheet");
    }

    static List<Row> Rows(SpreadsheetDocument book) => [.. First(book).Descendants<Row>()];

    static Cell? Cell(Row row, string column) => row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference?.Value == $"{column}{row.RowIndex?.Value}");

    static string? Text(Row row, string column) => Cell(row, column)?.InlineString?.Text?.Text;

    static (string? Value, string? Format) Number(SpreadsheetDocument book, Row row, string column)
    {
        var cell = Cell(row, column);
        var styles = book.WorkbookPart?.WorkbookStylesPart?.Stylesheet;
        var id = styles?.CellFormats?.Elements<CellFormat>().ElementAt((int)(cell?.StyleIndex?.Value ?? 0)).NumberFormatId?.Value ?? 0;
        var format = id switch { 3 => "#,##0", 4 => "#,##0.00", _ => styles?.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(known => known.NumberFormatId?.Value == id)?.FormatCode?.Value };
        return (cell?.CellValue?.Text, format);
    }

    // As Excel reads it: no controls, no half pairs, at most 32,767 characters; _x005F_ stands for an underscore.
    static string Kept(string label)
    {
        var cut = label.Length <= 32_767 ? label : label[..(char.IsHighSurrogate(label[32_765]) ? 32_765 : 32_766)] + "…";
        var kept = new System.Text.StringBuilder();
        for (var at = 0; at < cut.Length; at++)
        {
            if (char.IsHighSurrogate(cut[at]) && at + 1 < cut.Length && char.IsLowSurrogate(cut[at + 1]))
            {
                kept.Append(cut[at]).Append(cut[++at]);
            }
            else if (!char.IsSurrogate(cut[at]) && cut[at] is '\t' or '\n' or (>= ' ' and < '\ufffe') && !char.IsSurrogate(cut[at]))
            {
                kept.Append(cut[at]);
            }
        }

        return System.Text.RegularExpressions.Regex.Replace(kept.ToString(), "_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }
}

/// <summary>Runs where LibreOffice is there.</summary>
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = Program is null ? "There is no soffice on this machine." : null;

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Join(folder, "soffice")).FirstOrDefault(File.Exists);
}
