using System.Globalization;
using Outrigger.Apps.Cloning.Rows;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Report;

/// <summary>A report for a spreadsheet, and its links as lines.</summary>
public static class ReportCsv
{
    /// <summary>One record for each row, with a header; a cell that would be a formula is guarded.</summary>
    /// <param name="site">Where the pages can be opened: <c>https://acme.atlassian.net</c>; null writes paths.</param>
    public static string Of(RunReport report, Uri? site = null)
    {
        var csv = new CsvWriter();
        csv.Write("row", "title", "status", "page id", "link", "fidelity", "differences", "problem", "what to do");
        foreach (var row in report.Rows)
        {
            csv.Write(
                row.Number.ToString(CultureInfo.InvariantCulture), row.Title, Name(row.Status), row.PageId ?? "", Link(row, site),
                Name(row.Fidelity), string.Join("; ", row.Differences), row.Problem?.Message ?? "", row.Problem?.WayOut ?? "");
        }

        return csv.ToString();
    }

    /// <summary>The links of all pages that exist, in row order, one a line.</summary>
    public static string Links(RunReport report, Uri? site = null) => string.Join(
        '\n', report.Rows.Where(row => row.WebPath is not null && row.Status is RowStatus.Created or RowStatus.Reused or RowStatus.Kept).Select(row => Link(row, site)));

    static string Link(RunRow row, Uri? site) => row.WebPath is null ? "" : site is null ? row.WebPath : new Uri(site, row.WebPath).AbsoluteUri;

    static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
