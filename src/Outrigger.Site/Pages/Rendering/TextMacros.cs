namespace Outrigger.Site.Pages.Rendering;

/// <summary>Macros that are a word or a block of text.</summary>
static class TextMacros
{
    public static void Code(RenderPass pass, Macro macro)
    {
        pass.Write($"<figure class=\"code\">");
        if (macro["title"] is { Length: > 0 } title)
        {
            pass.Write($"<figcaption>{title}</figcaption>");
        }

        var language = macro["language"] is { Length: > 0 and <= 24 } stated ? stated : "text";
        var text = macro.PlainBody ?? macro.RichBody?.InnerText ?? string.Empty;
        pass.Write($"<pre tabindex=\"0\" aria-label=\"Code, {language}\"><code>{text.Trim('\n', '\r')}</code></pre></figure>");
    }

    public static void Status(RenderPass pass, Macro macro)
    {
        var stated = macro["colour"] is { Length: > 0 } colour ? colour : macro["color"];
        var kind = stated.ToLowerInvariant() switch
        {
            "green" => "green",
            "blue" => "blue",
            "yellow" => "yellow",
            "red" => "red",
            "purple" => "purple",
            _ => "grey",
        };
        pass.Write($"<span class=\"status {kind}\">{(macro["title"] is { Length: > 0 } title ? title : stated)}</span>");
    }

    public static void Jira(RenderPass pass, Macro macro)
    {
        if (macro["key"] is { Length: > 0 } key)
        {
            pass.Write($"<span class=\"jira-key\">{key}</span>");
            return;
        }

        var query = macro["jqlQuery"] is { Length: > 0 } jql ? jql : macro["jql"];
        pass.Write($"<div class=\"jira-query\"><div class=\"jira-head\"><span class=\"jira-key\">Jira</span> Issues found by</div><code>");
        pass.Node(new StorageText(query.Length > 0 ? query : "no query"));
        pass.Write($"</code>");
        if (macro["columns"] is { Length: > 0 } columns)
        {
            pass.Write($"<div class=\"quiet\">Columns: {columns}</div>");
        }

        pass.Write($"</div>");
    }

    public static void Anchor(RenderPass pass, Macro macro)
    {
        var name = macro[string.Empty] is { Length: > 0 } stated ? stated : macro["anchor"];
        pass.Write($"<span id=\"{Headings.AnchorId(name)}\"></span>");
    }

    public static void Profile(RenderPass pass, Macro macro)
    {
        if (macro.Parameter("user")?.First("ri:user") is { } user)
        {
            LinkRules.Mention(pass, user);
        }
        else
        {
            BoxMacros.Unknown(pass, macro);
        }
    }
}
