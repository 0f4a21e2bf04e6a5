using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Tables with their widths, colours and counted rows.</summary>
static class AdfTables
{
    public static void Table(AdfPass pass, AdfNode table)
    {
        var rows = table.Content.Where(row => row.Type == "tableRow").ToList();
        var counted = table["isNumberColumnEnabled"] == "true";
        var wide = table["layout"] is "wide" or "full-width" ? " wide" : string.Empty;
        pass.Write($"<div class=\"table-frame{wide}\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table class=\"content\"><colgroup>");
        Columns(pass, rows, counted);
        pass.Write($"</colgroup><tbody>");
        var number = 0;
        foreach (var row in rows)
        {
            var heads = row.Content.Any() && row.Content.All(cell => cell.Type == "tableHeader");
            pass.Write($"<tr>");
            if (counted)
            {
                pass.Write($"<td class=\"head count\">{(heads ? string.Empty : Number(++number))}</td>");
            }

            Cells(pass, row);
            pass.Write($"</tr>");
        }

        pass.Write($"</tbody></table></div>");
        // What is no row would be thrown out of the table by a browser anyway.
        foreach (var stray in table.Content.Where(child => child.Type != "tableRow"))
        {
            pass.Node(stray, inline: false);
        }
    }

    static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static void Columns(AdfPass pass, List<AdfNode> rows, bool counted)
    {
        if (counted)
        {
            pass.Write($"<col width=\"42\">");
        }

        foreach (var width in rows.Take(1).SelectMany(row => row.Content).SelectMany(Widths).Take(200))
        {
            pass.Write(width > 0 ? Html.Of($"<col width=\"{width}\">") : Html.Of($"<col>"));
        }
    }

    static IEnumerable<int> Widths(AdfNode cell)
    {
        var span = cell.Number("colspan", 1, 100) ?? 1;
        var stated = cell.Numbers("colwidth");
        return Enumerable.Range(0, span).Select(index => index < stated.Count ? stated[index] : 0);
    }

    static void Cells(AdfPass pass, AdfNode row)
    {
        foreach (var cell in row.Content)
        {
            if (cell.Type is not ("tableCell" or "tableHeader"))
            {
                pass.Write($"<td class=\"cell\">");
                pass.Node(cell, inline: false);
                pass.Write($"</td>");
                continue;
            }

            Cell(pass, cell);
        }
    }

    static void Cell(AdfPass pass, AdfNode cell)
    {
        var head = cell.Type == "tableHeader";
        // A header without words would be read out as one that heads nothing.
        var empty = head && !HasWords(cell);
        var tag = head && !empty ? "th" : "td";
        pass.Write($"<{tag} class=\"{ContentColours.Highlight(cell["background"]) ?? (empty ? "head" : "cell")}\"");
        Span(pass, "colspan", cell);
        Span(pass, "rowspan", cell);
        pass.Wrap(Html.Of($">"), cell, $"</{tag}>", inline: false);
    }

    static void Span(AdfPass pass, string name, AdfNode cell)
    {
        if (cell.Number(name, 2, 500) is { } cells)
        {
            pass.Write($" {name}=\"{cells}\"");
        }
    }

    static bool HasWords(AdfNode cell) =>
        cell.Content.Take(50).Any(block => block.Type != "paragraph" || block.Content.Any(word => word.Type != "text" || !string.IsNullOrWhiteSpace(word.Words)));
}
