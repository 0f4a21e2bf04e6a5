using System.Globalization;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Paragraphs, headings, numbered lists, coloured words, dates.</summary>
static class TextRules
{
    public static void Paragraph(RenderPass pass, StorageElement element)
    {
        // A browser ends a p at the first block inside it, so one that holds a block is drawn as a division.
        var tag = element.Elements.Any(IsBlock) ? "div" : "p";
        pass.Wrap(Html.Of($"<{tag} class=\"{StyleWords.Placement(element["style"], "par")}\">"), element, $"</{tag}>");
    }

    public static void Block(RenderPass pass, StorageElement element) =>
        pass.Wrap(Html.Of($"<div class=\"{StyleWords.Placement(element["style"], "block")}\">"), element, "</div>");

    public static void Span(RenderPass pass, StorageElement element)
    {
        var colour = ContentColours.Text(StyleWords.Value(element["style"], "color") ?? element["color"]);
        var mark = ContentColours.Highlight(StyleWords.Value(element["style"], "background-color"));
        var classes = string.Join(' ', new[] { colour, mark, StyleWords.Decoration(element["style"]) }.Where(word => word is not null));
        if (classes.Length == 0)
        {
            pass.Children(element);
            return;
        }

        pass.Wrap(Html.Of($"<span class=\"{classes}\">"), element, "</span>");
    }

    public static void Heading(RenderPass pass, StorageElement element)
    {
        var id = pass.Headings[element]?.Id;
        pass.Wrap(Html.Of($"<{element.Name} id=\"{id}\">"), element, $"</{element.Name}>");
    }

    public static void Ordered(RenderPass pass, StorageElement element)
    {
        var start = int.TryParse(element["start"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var first) ? first : 1;
        pass.Wrap(Html.Of($"<ol start=\"{start}\">"), element, "</ol>");
    }

    public static void Time(RenderPass pass, StorageElement element)
    {
        var stated = element["datetime"];
        if (ContentDates.Words(stated) is { } words)
        {
            pass.Write($"<time class=\"date\" datetime=\"{stated}\">{words}</time>");
            return;
        }

        pass.Write($"<span class=\"date\">{stated ?? element.InnerText}</span>");
    }

    public static void Placeholder(RenderPass pass, StorageElement element) =>
        pass.Write($"<span class=\"placeholder\">{element.InnerText}</span>");

    static bool IsBlock(StorageElement element) => element.Name switch
    {
        "p" or "div" or "table" or "ul" or "ol" or "pre" or "blockquote" or "hr" or "dl" => true,
        "ac:layout" or "ac:task-list" or "ac:adf-extension" => true,
        "ac:structured-macro" or "ac:macro" => !MacroRules.IsInline(element),
        "ac:image" => element["ac:inline"] != "true",
        _ => Headings.Level(element.Name) > 0,
    };
}
