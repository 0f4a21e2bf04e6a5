using System.Globalization;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>The sheet of the grid. Rows are written as they are made, so that a large grid stands in memory once.</summary>
sealed class XlsxGrid
{
    const int MostRows = 1_048_576;
    const int MostLevel = 7;

    // Widths are guessed from this many rows, in characters.
    const int Sampled = 200;
    const int LeastWidth = 9;
    const int MostWidth = 60;

    readonly Sheet sheet;
    readonly IZone zone;
    readonly bool keys;
    readonly int before;
    readonly int lastRow;
    readonly string lastColumn;

    public XlsxGrid(Sheet sheet, IZone zone)
    {
        (this.sheet, this.zone) = (sheet, zone);
        keys = sheet.Rows.Any(row => row.Key is not null);
        before = keys ? 2 : 1;
        HeaderRows = Math.Max(1, sheet.HeaderRows);
        lastRow = (int)Math.Min(MostRows, (long)HeaderRows + sheet.RowCount);
        lastColumn = XlsxCells.Column(before + sheet.Columns.Count);
    }

    public int HeaderRows { get; }

    /// <summary>The cells that a filter is over, with their headings, as a formula names them.</summary>
    public string FilterPlace => $"$A${HeaderRows}:${lastColumn}${Math.Max(lastRow, HeaderRows)}";

    public void Write(TextWriter xml, string head, string main)
    {
        xml.Write($"{head}<worksheet xmlns=\"{main}\"><sheetPr><outlinePr summaryBelow=\"0\"/></sheetPr><dimension ref=\"A1:{lastColumn}{lastRow}\"/>");
        xml.Write($"<sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"{HeaderRows}\" topLeftCell=\"B{HeaderRows + 1}\" activePane=\"bottomRight\" state=\"frozen\"/><selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/><selection pane=\"bottomRight\"/></sheetView></sheetViews>");
        var deepest = sheet.Rows.Take(MostRows).Select(row => row.Depth).DefaultIfEmpty().Max();
        xml.Write($"<sheetFormatPr defaultRowHeight=\"15\"{(deepest > 0 ? $" outlineLevelRow=\"{Math.Min(deepest, MostLevel)}\"" : "")}/>");
        Widths(xml);
        xml.Write("<sheetData>");
        for (var line = 0; line < HeaderRows; line++)
        {
            Heading(xml, line);
        }

        var at = HeaderRows;
        foreach (var row in sheet.Rows.Take(MostRows - HeaderRows))
        {
            Row(xml, ++at, row);
        }

        xml.Write($"</sheetData><autoFilter ref=\"{FilterPlace.Replace("$", "", StringComparison.Ordinal)}\"/>");
        Merges(xml);
        xml.Write("<pageSetup orientation=\"landscape\"/></worksheet>");
    }

    void Heading(TextWriter xml, int line)
    {
        var (row, last) = (line + 1, line == HeaderRows - 1);
        xml.Write($"<row r=\"{row}\">");
        XlsxCells.Text(xml, $"A{row}", last ? sheet.Corner : "", XlsxStyles.Heading);
        if (keys)
        {
            XlsxCells.Text(xml, $"B{row}", last ? "Key" : "", XlsxStyles.Heading);
        }

        for (var column = 0; column < sheet.Columns.Count; column++)
        {
            var labels = sheet.Columns[column].Labels;
            XlsxCells.Text(xml, $"{XlsxCells.Column(before + column + 1)}{row}", line < labels.Count ? labels[line] : "", XlsxStyles.Heading);
        }

        xml.Write("</row>");
    }

    void Row(TextWriter xml, int at, SheetRow row)
    {
        var strong = row.IsTotal || row.IsGroup;
        xml.Write($"<row r=\"{at}\"{(row.Depth > 0 ? $" outlineLevel=\"{Math.Min(row.Depth, MostLevel)}\"" : "")}>");
        XlsxCells.Text(xml, $"A{at}", row.Label, XlsxStyles.Label(row.Depth, strong));
        if (row.Key is { } key)
        {
            XlsxCells.Text(xml, $"B{at}", key, XlsxStyles.Of(XlsxFormat.Text, strong));
        }

        for (var column = 0; column < row.Cells.Count; column++)
        {
            XlsxCells.Value(xml, $"{XlsxCells.Column(before + column + 1)}{at}", row.Cells[column], strong, zone);
        }

        xml.Write("</row>");
    }

    void Widths(TextWriter xml)
    {
        var widths = new int[before + sheet.Columns.Count];
        widths[0] = sheet.Corner.Length;
        for (var column = 0; column < sheet.Columns.Count; column++)
        {
            widths[before + column] = sheet.Columns[column].Labels.Select(label => label.Length).DefaultIfEmpty().Max();
        }

        foreach (var row in sheet.Rows.Take(Sampled))
        {
            widths[0] = Math.Max(widths[0], row.Label.Length + row.Depth);
            widths[before - 1] = Math.Max(widths[before - 1], row.Key?.Length ?? 0);
            for (var column = 0; column < row.Cells.Count; column++)
            {
                widths[before + column] = Math.Max(widths[before + column], row.Cells[column].Text.Length);
            }
        }

        xml.Write("<cols>");
        for (var column = 1; column <= widths.Length; column++)
        {
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column}\" max=\"{column}\" width=\"{Math.Clamp(widths[column - 1] + 2, LeastWidth, MostWidth)}\" customWidth=\"1\"/>"));
        }

        xml.Write("</cols>");
    }

    void Merges(TextWriter xml)
    {
        var places = new List<string>();
        for (var line = 0; line < HeaderRows - 1; line++)
        {
            var column = before + 1;
            foreach (var (_, span) in HeaderSpans.Of(sheet, line))
            {
                if (span > 1)
                {
                    places.Add($"{XlsxCells.Column(column)}{line + 1}:{XlsxCells.Column(column + span - 1)}{line + 1}");
                }

                column += span;
            }
        }

        if (places.Count > 0)
        {
            xml.Write($"<mergeCells count=\"{places.Count}\">{string.Concat(places.Select(place => $"<mergeCell ref=\"{place}\"/>"))}</mergeCells>");
        }
    }
}
