using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Outrigger.Apps.PivotReport.Exports;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.PivotReport.Exports;

public sealed class HtmlExportTests
{
    [Fact]
    [Case("X01")]
    public void The_table_is_well_formed_each_line_as_wide_as_the_grid_and_no_text_becomes_markup() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var sheet = SheetGenerator.Make(seed);
            var table = XElement.Parse(HtmlExport.Write(sheet), LoadOptions.PreserveWhitespace);

            Assert.Subset(new HashSet<string> { "table", "thead", "tbody", "tr", "th", "td" }, table.DescendantsAndSelf().Select(element => element.Name.LocalName).ToHashSet());
            Assert.All(table.Elements("thead").Elements("tr").Select((line, at) => line.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1) + (at == 0 ? 0 : 1)), width => Assert.Equal(sheet.Columns.Count + 1, width));
            Assert.All(table.Elements("tbody").Elements("tr"), line => Assert.Equal(sheet.Columns.Count + 1, line.Elements().Count()));
            Assert.Equal(sheet.RowCount, table.Elements("tbody").Elements("tr").Count());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_headings_side_by_side_are_one()
    {
        var sheet = new Sheet("Status", 2, [new("a", ["2026", "Points"], SheetKind.Number, false), new("b", ["2026", "Points"], SheetKind.Number, false), new("c", ["2027", "Points"], SheetKind.Number, false)], 1,
            [new(1, "<b>", "SHOP-1", false, false, [new(SheetKind.Number, 1, "1"), SheetCell.OfText("a & b"), SheetCell.Empty])], []);

        Assert.Equal(
            "<table><thead><tr><th scope=\"col\" rowspan=\"2\">Status</th><th scope=\"colgroup\" colspan=\"2\">2026</th><th scope=\"col\">2027</th></tr><tr><th scope=\"col\">Points</th><th scope=\"col\">Points</th><th scope=\"col\">Points</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\" style=\"text-align:left;padding-left:1em;font-weight:normal\">SHOP-1 &lt;b&gt;</th><td style=\"text-align:right\">1</td><td>a &amp; b</td><td></td></tr></tbody></table>",
            HtmlExport.Write(sheet));
    }

    [Fact]
    public void For_programs_numbers_stay_numbers_and_what_is_missing_is_null()
    {
        var sheet = new Sheet("Status", 1, [new("a", ["Points"], SheetKind.Number, false), new("b", ["Due"], SheetKind.Date, false), new("c", ["X"], SheetKind.Number, true)], 1,
            [new(0, "é<", "SHOP-1", false, false, [new(SheetKind.Number, 1.5, "1.5"), new(SheetKind.Date, 0, "1970-01-01"), new(SheetKind.Number, double.NaN, "")])], ["Note"]);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            JsonExport.Write(json, sheet, SheetGenerator.Zone);
        }

        using var read = JsonDocument.Parse(bytes.ToArray());
        var row = read.RootElement.GetProperty("rows")[0];
        Assert.Equal("""[1.5,"1970-01-01",null]""", row.GetProperty("cells").GetRawText());
        Assert.Equal(("é<", "SHOP-1", "issue"), (row.GetProperty("label").GetString(), row.GetProperty("key").GetString(), row.GetProperty("kind").GetString()));
        Assert.Equal("date", read.RootElement.GetProperty("columns")[1].GetProperty("format").GetString());
    }
}
