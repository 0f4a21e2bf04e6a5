using System.Globalization;
using System.Text;
using Outrigger.Apps.PivotReport.Grid;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>One plain table for the clipboard and for printing: headings span their groups, figures stand as the grid shows them.</summary>
public static class HtmlExport
{
    public static string Write(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var html = new StringBuilder("<table><thead>");
        for (var line = 0; line < sheet.HeaderRows; line++)
        {
            html.Append("<tr>");
            if (line == 0)
            {
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" rowspan=\"{sheet.HeaderRows}\">{Markup.Escape(sheet.Corner)}</th>");
            }

            foreach (var (label, span) in HeaderSpans.Of(sheet, line))
            {
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"{(span > 1 ? "colgroup" : "col")}\"{(span > 1 ? $" colspan=\"{span}\"" : "")}>{Markup.Escape(label)}</th>");
            }

            html.Append("</tr>");
        }

        html.Append("</thead><tbody>");
        foreach (var row in sheet.Rows)
        {
            Row(html, row);
        }

        return html.Append("</tbody></table>").ToString();
    }

    static void Row(StringBuilder html, SheetRow row)
    {
        var key = row.Key is null ? "" : Markup.Escape(row.Key) + " ";
        html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" style=\"text-align:left;padding-left:{row.Depth}em;font-weight:{(row.IsTotal || row.IsGroup ? "bold" : "normal")}\">{key}{Markup.Escape(row.Label)}</th>");
        foreach (var cell in row.Cells)
        {
            html.Append(cell.Kind is SheetKind.Text or SheetKind.Empty ? "<td>" : "<td style=\"text-align:right\">").Append(Markup.Escape(cell.Text)).Append("</td>");
        }

        html.Append("</tr>");
    }
}
