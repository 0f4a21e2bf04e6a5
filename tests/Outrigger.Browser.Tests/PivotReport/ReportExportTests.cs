using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Outrigger.Browser.Tests.PivotReport;

/// <summary>Files of a report, opened again and looked into.</summary>
public sealed class ReportExportTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    const string Jql = "project = SHOP";

    [Fact]
    public async Task A_report_is_exported_as_csv_and_xlsx_with_the_total_that_jira_counts()
    {
        await using var visitor = await demo.VisitAsync(user: "hanna.virtanen@example.com");
        await visitor.BuildAsync(demo.Demo.Site);
        await visitor.SaveAsync("Shop, to take along");
        var issues = await visitor.IssuesAsync(Jql);

        var (csvName, csv) = await visitor.ExportAsync("CSV");
        Assert.Equal("Shop, to take along.csv", csvName);
        var lines = Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Split(',').Contains($"{issues}"));

        var (xlsxName, xlsx) = await visitor.ExportAsync("Excel");
        Assert.Equal("Shop, to take along.xlsx", xlsxName);
        using var archive = new ZipArchive(new MemoryStream(xlsx));
        var sheet = XDocument.Load(archive.Entries.Single(entry => entry.FullName == "xl/worksheets/sheet1.xml").Open());
        var numbers = sheet.Descendants().Where(cell => cell.Name.LocalName == "v").Select(cell => cell.Value).ToList();
        Assert.Contains($"{issues}", numbers);
        Assert.DoesNotContain(sheet.Descendants(), cell => cell.Name.LocalName == "f");
    }
}
