using Outrigger.Site.Forge.Macros;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>What the newer editor keeps as its own nodes inside storage format: custom panels and decisions.</summary>
static class AdfRules
{
    public static void Extension(RenderPass pass, StorageElement extension)
    {
        var nodes = extension.Elements.Where(element => element.Name == "ac:adf-node").ToList();
        if (nodes.Count == 1 && MacroNode.Of(nodes[0]) is { } macro)
        {
            Macro(pass, macro);
            return;
        }

        if (nodes.Count > 0 && nodes.TrueForAll(Known))
        {
            nodes.ForEach(node => Node(pass, node));
            return;
        }

        if (extension.First("ac:adf-fallback") is { } fallback)
        {
            pass.Children(fallback);
            return;
        }

        if (nodes.Count == 0)
        {
            pass.Children(extension);
            return;
        }

        nodes.ForEach(node => Node(pass, node));
    }

    static void Macro(RenderPass pass, MacroNode macro)
    {
        if (pass.Lookup.Macro(macro) is { } found)
        {
            pass.Write($"<section class=\"forge-macro\" aria-label=\"{found.Title}\"><header><span class=\"quiet small\">{found.Title}</span>{found.Edit}</header><div class=\"forge-fits\" data-forge-frame=\"{found.Setup}\"></div></section>");
        }
        else
        {
            pass.Write($"<div class=\"macro\"><div class=\"macro-name\">{macro.Title}</div><p class=\"quiet\">The app of this macro is not installed.</p></div>");
        }
    }

    static bool Known(StorageElement node) => node["type"] is "panel" or "decision-list" or "decision-item" or "decisionList" or "decisionItem";

    static void Node(RenderPass pass, StorageElement node)
    {
        switch (node["type"])
        {
            case "panel":
                Panel(pass, node);
                break;
            case "decision-list" or "decisionList":
                pass.Write($"<ul class=\"decisions\">");
                Inner(pass, node);
                pass.Write($"</ul>");
                break;
            case "decision-item" or "decisionItem":
                var decided = string.Equals(Attribute(node, "state"), "DECIDED", StringComparison.OrdinalIgnoreCase);
                pass.Write($"<li class=\"{(decided ? "decision decided" : "decision")}\">");
                Inner(pass, node);
                pass.Write($"</li>");
                break;
            default:
                pass.Write($"<div class=\"macro\"><div class=\"macro-name\">{node["type"] ?? "node"}</div>");
                Inner(pass, node);
                pass.Write($"</div>");
                break;
        }
    }

    static void Panel(RenderPass pass, StorageElement node)
    {
        var type = Attribute(node, "panel-type") switch
        {
            "note" => "note",
            "success" or "tip" => "success",
            "warning" => "warning",
            "error" => "error",
            "custom" => "custom",
            _ => "info",
        };
        var icon = Attribute(node, "panel-icon-text") ?? string.Empty;
        pass.Write(Panels.Start(type, string.Empty, icon, Attribute(node, "panel-color")));
        Inner(pass, node);
        pass.Write(Panels.End);
    }

    static void Inner(RenderPass pass, StorageElement node)
    {
        foreach (var child in node.Elements)
        {
            if (child.Name == "ac:adf-node")
            {
                Node(pass, child);
            }
            else if (child.Name is "ac:adf-content")
            {
                pass.Children(child);
            }
        }
    }

    static string? Attribute(StorageElement node, string key) =>
        node.Elements.FirstOrDefault(element => element.Name == "ac:adf-attribute" && element["key"] == key)?.InnerText.Trim();
}
