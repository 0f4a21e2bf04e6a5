namespace Outrigger.Site.Pages.Rendering;

/// <summary>The coloured boxes: info, note, tip, warning, error and the panel of one's own colour.</summary>
static class Panels
{
    /// <summary>Starts a panel of a kind (<c>info</c>, <c>note</c>, <c>success</c>, <c>warning</c>, <c>error</c>, <c>custom</c>).</summary>
    public static void Open(RenderPass pass, string kind, string title, string icon, string? colour)
    {
        var fill = kind == "custom" ? " " + (ContentColours.Highlight(colour) ?? "fill-grey") : string.Empty;
        pass.Write($"<div class=\"panel {kind}{fill}\" role=\"note\">");
        if (icon.Length is > 0 and <= 24)
        {
            pass.Write($"<span class=\"panel-icon own\" aria-hidden=\"true\">{icon}</span>");
        }
        else if (kind != "custom")
        {
            pass.Write($"<span class=\"panel-icon\" role=\"img\" aria-label=\"{Label(kind)}\"></span>");
        }

        pass.Write($"<div class=\"panel-body\">");
        if (title.Length > 0)
        {
            pass.Write($"<p class=\"panel-title\">{title}</p>");
        }
    }

    public static void Close(RenderPass pass) => pass.Write($"</div></div>");

    static string Label(string kind) => kind switch
    {
        "success" => "Tip",
        "note" => "Note",
        "warning" => "Warning",
        "error" => "Error",
        _ => "Info",
    };
}
