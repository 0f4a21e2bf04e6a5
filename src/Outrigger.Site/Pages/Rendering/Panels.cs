using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>The coloured boxes: info, note, tip, warning, error and the panel of one's own colour.</summary>
static class Panels
{
    /// <summary>What ends a panel.</summary>
    public static Html End => Html.Of($"</div></div>");

    /// <summary>Starts a panel of a kind (<c>info</c>, <c>note</c>, <c>success</c>, <c>warning</c>, <c>error</c>, <c>custom</c>).</summary>
    public static Html Start(string kind, string title, string icon, string? colour)
    {
        var fill = kind == "custom" ? " " + (ContentColours.Highlight(colour) ?? "fill-grey") : string.Empty;
        var words = title.Length > 0 ? Html.Of($"<p class=\"panel-title\">{title}</p>") : Html.None;
        return Html.Of($"<div class=\"panel {kind}{fill}\" role=\"note\">{Icon(kind, icon)}<div class=\"panel-body\">{words}");
    }

    static Html Icon(string kind, string icon)
    {
        if (icon.Length is > 0 and <= 24)
        {
            return Html.Of($"<span class=\"panel-icon own\" aria-hidden=\"true\">{icon}</span>");
        }

        return kind == "custom" ? Html.None : Html.Of($"<span class=\"panel-icon\" role=\"img\" aria-label=\"{Label(kind)}\"></span>");
    }

    static string Label(string kind) => kind switch
    {
        "success" => "Tip",
        "note" => "Note",
        "warning" => "Warning",
        "error" => "Error",
        _ => "Info",
    };
}
