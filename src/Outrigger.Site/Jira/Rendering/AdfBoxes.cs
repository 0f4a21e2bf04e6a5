using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Panels, expands and columns.</summary>
static class AdfBoxes
{
    public static void Panel(AdfPass pass, AdfNode panel)
    {
        var kind = panel["panelType"] switch
        {
            "note" => "note",
            "tip" or "success" => "success",
            "warning" => "warning",
            "error" => "error",
            "custom" => "custom",
            _ => "info",
        };
        pass.Write(Panels.Start(kind, string.Empty, panel["panelIconText"] ?? string.Empty, panel["panelColor"]));
        pass.Children(panel, inline: false);
        pass.Write(Panels.End);
    }

    public static void Expand(AdfPass pass, AdfNode expand)
    {
        var title = expand["title"] is { Length: > 0 } stated ? stated : "Click here to expand…";
        pass.Wrap(Html.Of($"<details class=\"expand\"><summary>{title}</summary><div class=\"expand-body\">"), expand, "</div></details>", inline: false);
    }

    public static void Columns(AdfPass pass, AdfNode section)
    {
        var columns = section.Content.ToList();
        var count = columns.Count switch { 1 => "one", 2 => "two", 3 => "three", 4 => "four", _ => "five" };
        pass.Write($"<div class=\"columns {count}\">");
        foreach (var column in columns)
        {
            pass.Write($"<div class=\"column\">");
            pass.Node(column, inline: false);
            pass.Write($"</div>");
        }

        pass.Write($"</div>");
    }
}
