using System.Buffers;
using System.Globalization;
using System.Text;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>
/// RFC 4180: commas, quotes where needed, lines end in CRLF. One line of headings: the rows' labels, their level (0 outermost), the
/// issue's key in a tree, then each column with its groups joined by " / ". Numbers as they are with a point, shares as 0 to 1,
/// durations in seconds, dates as 2026-11-22. A text that a spreadsheet would run as a formula gets an apostrophe before it.
/// </summary>
public static class CsvExport
{
    const string Mark = "\uFEFF";
    const string FormulaStarts = "=+-@\t\r\n";

    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <param name="withMark">Begins with a byte order mark, by which Excel knows UTF-8.</param>
    public static string Write(Sheet sheet, IZone zone, bool withMark = true)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var keys = sheet.Rows.Any(row => row.Key is not null);
        var text = new StringBuilder(withMark ? Mark : "");
        Line(text, [Safe(sheet.Corner), "Level", .. keys ? ["Key"] : Array.Empty<string>(), .. sheet.Columns.Select(column => Safe(Heading(column)))]);
        foreach (var row in sheet.Rows)
        {
            Line(text, [Safe(row.Label), row.Depth.ToString(CultureInfo.InvariantCulture), .. keys ? [Safe(row.Key ?? "")] : Array.Empty<string>(), .. row.Cells.Select(cell => Value(cell, zone))]);
        }

        return text.ToString();
    }

    /// <summary>A column's labels in one line; what spans the groups has none for them.</summary>
    internal static string Heading(SheetColumn column) => string.Join(" / ", column.Labels.Where(label => label.Length > 0));

    static string Value(SheetCell cell, IZone zone) => cell.Kind switch
    {
        SheetKind.Empty => "",
        SheetKind.Text => Safe(cell.Text),
        SheetKind.Date or SheetKind.Instant => SheetMoments.Iso(cell, zone) ?? "",
        _ => double.IsFinite(cell.Number) ? cell.Number.ToString("R", CultureInfo.InvariantCulture) : "",
    };

    static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    static void Line(StringBuilder text, IReadOnlyList<string> fields)
    {
        for (var at = 0; at < fields.Count; at++)
        {
            text.Append(at == 0 ? "" : ",");
            Field(text, fields[at]);
        }

        text.Append("\r\n");
    }

    static void Field(StringBuilder text, string field)
    {
        if (field.AsSpan().IndexOfAny(Quoted) < 0)
        {
            text.Append(field);
        }
        else
        {
            text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
    }
}
