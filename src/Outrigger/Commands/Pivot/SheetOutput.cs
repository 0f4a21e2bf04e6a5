using System.Text.Encodings.Web;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Exports;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;

namespace Outrigger.Commands.Pivot;

/// <summary>A sheet as a file, or as JSON on a stream.</summary>
sealed class SheetOutput(Sheet sheet, IZone zone)
{
    /// <summary>Writes the format that the file's ending names; what is wrong with the file, or null.</summary>
    public Problem? Save(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
            switch (Path.GetExtension(file).ToUpperInvariant())
            {
                case ".JSON":
                    Print(stream);
                    break;
                case ".XLSX":
                    stream.Write(SheetExport.Write(sheet, ExportFormat.Xlsx, Path.GetFileNameWithoutExtension(file), zone).Bytes);
                    break;
                default:
                    stream.Write(SheetExport.Write(sheet, ExportFormat.Csv, Path.GetFileNameWithoutExtension(file), zone).Bytes);
                    break;
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(ErrorCode.BadUsage, $"--out {file} could not be written: {problem.Message}");
        }
    }

    public void Print(Stream stream)
    {
        // Nothing here goes into a web page, so accents and quotes may stay readable.
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonExport.Write(json, sheet, zone);
        }

        stream.WriteByte((byte)'\n');
    }
}
