using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Macros that put a box around their body.</summary>
static class BoxMacros
{
    const int ParametersShown = 12;

    public static void Panel(RenderPass pass, Macro macro, string kind)
    {
        pass.Write(Panels.Start(kind, macro["title"], string.Empty, null));
        Body(pass, macro);
        pass.Write(Panels.End);
    }

    public static void OwnPanel(RenderPass pass, Macro macro)
    {
        pass.Write(Panels.Start("custom", macro["title"], macro["panelIconText"], macro["bgColor"]));
        Body(pass, macro);
        pass.Write(Panels.End);
    }

    public static void Expand(RenderPass pass, Macro macro)
    {
        var title = macro["title"] is { Length: > 0 } stated ? stated : "Click here to expand…";
        pass.Write($"<details class=\"expand\"><summary>{title}</summary><div class=\"expand-body\">");
        Body(pass, macro);
        pass.Write($"</div></details>");
    }

    public static void Details(RenderPass pass, Macro macro)
    {
        if (macro["hidden"] != "true")
        {
            pass.Wrap(Html.Of($"<div class=\"page-properties\">"), macro.RichBody, "</div>");
        }
    }

    public static void Excerpt(RenderPass pass, Macro macro)
    {
        if (macro["hidden"] != "true")
        {
            Body(pass, macro);
        }
    }

    public static void Unknown(RenderPass pass, Macro macro)
    {
        pass.Write($"<div class=\"macro\"><div class=\"macro-name\">{(macro.Name.Length > 0 ? macro.Name : "macro")}</div>");
        var shown = macro.Parameters.Take(ParametersShown).ToList();
        if (shown.Count > 0)
        {
            pass.Write($"<dl class=\"macro-parameters\">");
            shown.ForEach(parameter => Parameter(pass, parameter.Name, parameter.Element));
            pass.Write($"</dl>");
        }

        Body(pass, macro);
        pass.Write($"</div>");
    }

    static void Parameter(RenderPass pass, string name, StorageElement value)
    {
        pass.Write($"<dt>{(name.Length > 0 ? name : "value")}</dt>");
        var resource = value.Elements.FirstOrDefault();
        var words = resource is null
            ? value.InnerText.Trim()
            : resource["ri:content-title"] ?? resource["ri:filename"] ?? resource["ri:space-key"] ?? resource["ri:value"]
                ?? (resource["ri:account-id"] is { } account ? pass.Lookup.Person(account)?.Text ?? account : value.InnerText.Trim());
        pass.Write($"<dd>{Short(words)}</dd>");
    }

    static string Short(string words) => words.Length > 240 ? string.Concat(words.AsSpan(0, 239), "…") : words;

    static void Body(RenderPass pass, Macro macro)
    {
        if (macro.RichBody is { } rich)
        {
            pass.Children(rich);
        }
        else if (macro.PlainBody is { Length: > 0 } plain)
        {
            pass.Write($"<pre class=\"plain\">{plain}</pre>");
        }
    }
}
