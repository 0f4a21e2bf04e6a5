namespace Outrigger.Site.Tests.Jira.Rendering;

/// <summary>The names in Atlassian's schema, as of the renderer's last revision.</summary>
static class AdfSchema
{
    public static IReadOnlyList<string> Nodes { get; } =
    [
        "blockCard", "blockTaskItem", "blockquote", "bodiedExtension", "bodiedSyncBlock", "bulletList", "caption", "codeBlock", "date", "decisionItem",
        "decisionList", "doc", "embedCard", "emoji", "expand", "extension", "hardBreak", "heading", "inlineCard", "inlineExtension", "layoutColumn",
        "layoutSection", "listItem", "media", "mediaGroup", "mediaInline", "mediaSingle", "mention", "nestedExpand", "orderedList", "panel", "paragraph",
        "placeholder", "rule", "status", "syncBlock", "table", "tableCell", "tableHeader", "tableRow", "taskItem", "taskList", "text",
    ];

    /// <summary>Nodes whose content only their app knows, and parts of a table outside one.</summary>
    public static IReadOnlyList<string> Boxed { get; } =
        ["bodiedExtension", "extension", "inlineExtension", "syncBlock", "tableCell", "tableHeader", "tableRow"];

    public static IReadOnlyList<string> Marks { get; } =
    [
        "alignment", "annotation", "backgroundColor", "border", "breakout", "code", "dataConsumer", "em", "fontSize", "fragment", "indentation", "link",
        "strike", "strong", "subsup", "textColor", "underline", "script", "",
    ];

    public static IReadOnlyList<string> Attributes { get; } =
    [
        "id", "text", "color", "url", "href", "level", "order", "state", "panelType", "panelIconText", "panelColor", "title", "language", "timestamp",
        "shortName", "colspan", "rowspan", "colwidth", "background", "layout", "isNumberColumnEnabled", "alt", "type", "data", "extensionKey", "wrap",
    ];
}
