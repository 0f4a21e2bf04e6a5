using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Tables with their widths and colours.</summary>
static class TableRules
{
    public static void Table(RenderPass pass, StorageElement table)
    {
        var width = StyleWords.Size(table["data-table-width"]) ?? StyleWords.Size(StyleWords.Value(table["style"], "width"));
        var layout = table["data-layout"] is "wide" or "full-width" ? " wide" : string.Empty;
        var fixedColumns = table["data-table-display-mode"] == "fixed" ? " fixed" : string.Empty;
        pass.Write($"<div class=\"table-frame{layout}\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table class=\"content{fixedColumns}\"");
        if (width is { } pixels and < 1800)
        {
            pass.Write($" width=\"{pixels}\"");
        }

        pass.Wrap(Html.Of($">"), table, "</table></div>");
    }

    public static void Columns(RenderPass pass, StorageElement element)
    {
        pass.Write($"<colgroup>");
        foreach (var column in element.Elements.Where(child => child.Name == "col"))
        {
            Column(pass, column);
        }

        pass.Write($"</colgroup>");
    }

    public static void Column(RenderPass pass, StorageElement element)
    {
        var stated = StyleWords.Value(element["style"], "width") ?? element["width"];
        if (StyleWords.Size(stated) is { } pixels)
        {
            pass.Write($"<col width=\"{pixels}\">");
        }
        else if (StyleWords.Size(stated, percent: true) is { } percent)
        {
            pass.Write($"<col width=\"{percent}%\">");
        }
        else
        {
            pass.Write($"<col>");
        }
    }

    public static void Cell(RenderPass pass, StorageElement cell)
    {
        var colour = ContentColours.Highlight(cell["data-highlight-colour"] ?? cell["bgcolor"] ?? StyleWords.Value(cell["style"], "background-color"));
        // A header without words would be read out as one that heads nothing.
        var empty = cell.Name == "th" && string.IsNullOrWhiteSpace(cell.InnerText);
        var tag = empty ? "td" : cell.Name;
        var classes = StyleWords.Placement(cell["style"], colour ?? (empty ? "head" : "cell"));
        pass.Write($"<{tag} class=\"{classes}\"");
        Span(pass, "colspan", cell["colspan"]);
        Span(pass, "rowspan", cell["rowspan"]);
        pass.Wrap(Html.Of($">"), cell, $"</{tag}>");
    }

    static void Span(RenderPass pass, string name, string? stated)
    {
        if (StyleWords.Size(stated) is { } cells and > 1 and <= 500)
        {
            pass.Write($" {name}=\"{cells}\"");
        }
    }
}
