using System.Text;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>A report as a file.</summary>
/// <param name="Text">Of CSV and HTML; null for XLSX.</param>
/// <param name="Bytes">As it is saved.</param>
public sealed record ExportedFile(string FileName, string MediaType, string? Text, byte[] Bytes);

/// <summary>Writes the whole grid, every row expanded, in one of the formats.</summary>
public static class SheetExport
{
    const int MostName = 100;

    /// <param name="name">Of the report; becomes the file's name and the sheet's.</param>
    /// <param name="zone">The viewer's, in which moments are written.</param>
    public static ExportedFile Write(Sheet sheet, ExportFormat format, string name, IZone zone)
    {
        ArgumentNullException.ThrowIfNull(name);
        return format switch
        {
            ExportFormat.Csv => Text(name + ".csv", "text/csv", CsvExport.Write(sheet, zone)),
            ExportFormat.Html => Text(name + ".html", "text/html", HtmlExport.Write(sheet)),
            ExportFormat.Xlsx => new(FileName(name + ".xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null, XlsxExport.Write(sheet, name, zone)),
        };
    }

    static ExportedFile Text(string name, string mediaType, string text) => new(FileName(name), mediaType, text, Encoding.UTF8.GetBytes(text));

    // What no system takes in a file's name; it keeps its ending.
    static string FileName(string name)
    {
        var dot = name.LastIndexOf('.');
        var plain = new string([.. name[..dot].Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) || "\\/:*?\"<>|".Contains(letter, StringComparison.Ordinal) ? '-' : letter)]);
        var trimmed = plain.Trim(' ', '.');
        return (trimmed.Length == 0 ? "report" : trimmed.Length > MostName ? trimmed[..MostName] : trimmed) + name[dot..];
    }
}
