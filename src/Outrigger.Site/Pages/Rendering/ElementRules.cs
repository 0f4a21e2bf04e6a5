using System.Collections.Frozen;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Which element is drawn how. What is not named here loses its tag and keeps its content.</summary>
static class ElementRules
{
    static readonly FrozenSet<string> Plain = new[]
    {
        "ul", "li", "strong", "b", "em", "i", "u", "s", "del", "ins", "sub", "sup", "small", "cite", "q", "dl", "dt", "dd",
        "code", "pre", "blockquote", "kbd", "samp", "var", "abbr", "address", "thead", "tbody", "tfoot", "tr", "caption", "big",
    }.ToFrozenSet();

    // Their content is not text for people, or it could be taken for more than text.
    static readonly FrozenSet<string> Dropped = new[]
    {
        "script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "title", "head", "link", "meta",
        "base", "form", "input", "textarea", "select", "button", "video", "audio", "source", "frame", "frameset", "applet",
        "fab:placeholder-url", "fab:display-type", "ac:parameter", "ac:adf-attribute", "ac:adf-parameter", "ac:task-id",
        "ac:task-status", "ac:task-uuid", "ac:placeholder-hint",
    }.ToFrozenSet();

    static readonly FrozenDictionary<string, Action<RenderPass, StorageElement>> Rules = new Dictionary<string, Action<RenderPass, StorageElement>>
    {
        ["p"] = TextRules.Paragraph,
        ["div"] = TextRules.Block,
        ["span"] = TextRules.Span,
        ["font"] = TextRules.Span,
        ["h1"] = TextRules.Heading,
        ["h2"] = TextRules.Heading,
        ["h3"] = TextRules.Heading,
        ["h4"] = TextRules.Heading,
        ["h5"] = TextRules.Heading,
        ["h6"] = TextRules.Heading,
        ["ol"] = TextRules.Ordered,
        ["br"] = (pass, _) => pass.Write($"<br>"),
        ["hr"] = (pass, _) => pass.Write($"<hr>"),
        ["time"] = TextRules.Time,
        ["ac:placeholder"] = TextRules.Placeholder,
        ["ac:inline-comment-marker"] = (pass, element) => pass.Wrap(Html.Of($"<span class=\"comment-marker\">"), element, "</span>"),
        ["ac:emoticon"] = Emoticons.Draw,
        ["table"] = TableRules.Table,
        ["colgroup"] = TableRules.Columns,
        ["col"] = TableRules.Column,
        ["td"] = TableRules.Cell,
        ["th"] = TableRules.Cell,
        ["a"] = LinkRules.Anchor,
        ["ac:link"] = LinkRules.Link,
        ["ri:user"] = LinkRules.Mention,
        ["img"] = ImageRules.Raw,
        ["ac:image"] = ImageRules.Image,
        ["ac:task-list"] = TaskRules.List,
        ["ac:layout"] = LayoutRules.Layout,
        ["ac:layout-section"] = LayoutRules.Section,
        ["ac:layout-cell"] = LayoutRules.Cell,
        ["ac:structured-macro"] = MacroRules.Draw,
        ["ac:macro"] = MacroRules.Draw,
        ["ac:adf-extension"] = AdfRules.Extension,
    }.ToFrozenDictionary();

    public static void Draw(RenderPass pass, StorageElement element)
    {
        if (Rules.TryGetValue(element.Name, out var rule))
        {
            rule(pass, element);
        }
        else if (Plain.Contains(element.Name))
        {
            pass.Wrap(Html.Of($"<{element.Name}>"), element, $"</{element.Name}>");
        }
        else if (!Dropped.Contains(element.Name))
        {
            pass.Children(element);
        }
    }
}
