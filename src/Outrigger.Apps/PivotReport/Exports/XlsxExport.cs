using Outrigger.Apps.PivotReport.Compact;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>
/// A workbook: one sheet with the grid (headings and first column stand still, rows folded by level, values with their formats), and
/// one with the notes where there are any.
/// </summary>
public static class XlsxExport
{
    const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <param name="name">Of the report; becomes the sheet's as far as Excel takes it.</param>
    /// <param name="zone">The viewer's, in which moments are written.</param>
    public static byte[] Write(Sheet sheet, string name, IZone zone)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(name);
        var notes = sheet.Notes.Count > 0;
        var grid = new XlsxGrid(sheet, zone);
        var title = SheetName(name);
        using var archive = new MemoryStream();
        var zip = new ZipWriter(archive);
        zip.Add("[Content_Types].xml", text => text.Write(ContentTypes(notes)));
        zip.Add("_rels/.rels", text => text.Write($"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        zip.Add("xl/workbook.xml", text => text.Write(Workbook(title, notes, grid)));
        zip.Add("xl/_rels/workbook.xml.rels", text => text.Write(Relations(notes)));
        zip.Add("xl/styles.xml", text => text.Write(Head + XlsxStyles.Xml(Main)));
        zip.Add("xl/worksheets/sheet1.xml", text => grid.Write(text, Head, Main));
        if (notes)
        {
            zip.Add("xl/worksheets/sheet2.xml", text => XlsxNotes.Write(text, sheet.Notes, Head, Main));
        }

        zip.Finish();
        return archive.ToArray();
    }

    /// <summary>1 to 31 characters, none of <c>[]:*?/\</c>, no apostrophe at an end, and neither "History" nor "Notes".</summary>
    internal static string SheetName(string name)
    {
        var plain = new string([.. name.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < '\ufffe').Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)]);
        var trimmed = plain.Trim(' ', '\'');
        trimmed = (trimmed.Length > 31 ? trimmed[..31] : trimmed).Trim(' ', '\'');
        return trimmed.Length == 0 || trimmed.Equals("History", StringComparison.OrdinalIgnoreCase) || trimmed.Equals(XlsxNotes.Name, StringComparison.OrdinalIgnoreCase) ? "Report" : trimmed;
    }

    static string ContentTypes(bool notes) =>
        $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Kind}.styles+xml\"/>"
        + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Kind}.worksheet+xml\"/>"
        + (notes ? $"<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Kind}.worksheet+xml\"/>" : "") + "</Types>";

    static string Relations(bool notes) =>
        $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
        + (notes ? $"<Relationship Id=\"rId3\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet2.xml\"/>" : "") + "</Relationships>";

    static string Workbook(string title, bool notes, XlsxGrid grid)
    {
        var quoted = $"'{Markup.Escape(title.Replace("'", "''", StringComparison.Ordinal))}'";
        return $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"{Markup.Escape(title)}\" sheetId=\"1\" r:id=\"rId1\"/>"
            + (notes ? $"<sheet name=\"{XlsxNotes.Name}\" sheetId=\"2\" r:id=\"rId3\"/>" : "") + "</sheets><definedNames>"
            + $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">{quoted}!{grid.FilterPlace}</definedName>"
            + $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">{quoted}!$A:$A,{quoted}!$1:${grid.HeaderRows}</definedName></definedNames></workbook>";
    }
}
