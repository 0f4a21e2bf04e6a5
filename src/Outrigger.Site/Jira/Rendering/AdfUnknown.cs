using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>What the site cannot draw, extensions among it: a plain box that names it, around what stands in it.</summary>
static class AdfUnknown
{
    public static void Draw(AdfPass pass, AdfNode node, bool inline)
    {
        var (tag, kind) = inline || node.Type == "inlineExtension" ? ("span", "macro inline") : ("div", "macro");
        pass.Write($"<{tag} class=\"{kind}\"><{tag} class=\"macro-name\">{Name(node)}</{tag}>");
        var words = node["text"] ?? node.Words;
        if (words.Length > 0)
        {
            pass.Write($" {words}");
        }

        pass.Wrap(Html.None, node, $"</{tag}>", tag == "span");
    }

    static string Name(AdfNode node)
    {
        var name = node["extensionKey"] is { Length: > 0 } extension ? extension : node.Type.Length > 0 ? node.Type : "unknown";
        return name.Length > 80 ? string.Concat(name.AsSpan(0, 79), "…") : name;
    }
}
