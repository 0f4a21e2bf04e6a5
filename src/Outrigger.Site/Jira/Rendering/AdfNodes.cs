using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Every node of Atlassian's schema, by the rule that draws it.</summary>
static class AdfNodes
{
    public static void Draw(AdfPass pass, AdfNode node, bool inline)
    {
        if (!Inline(pass, node) && !Block(pass, node) && !Box(pass, node))
        {
            AdfUnknown.Draw(pass, node, inline);
        }
    }

    static bool Inline(AdfPass pass, AdfNode node)
    {
        Action<AdfPass, AdfNode>? rule = node.Type switch
        {
            "text" => AdfText.Draw,
            "hardBreak" => (at, _) => at.Write($"<br>"),
            "mention" => AdfInlines.Mention,
            "emoji" => AdfInlines.Emoji,
            "date" => AdfInlines.Date,
            "status" => AdfInlines.Status,
            "inlineCard" => AdfCards.Inline,
            "placeholder" => AdfInlines.Placeholder,
            "mediaInline" => AdfMedia.Inline,
            _ => null,
        };
        rule?.Invoke(pass, node);
        return rule is not null;
    }

    static bool Block(AdfPass pass, AdfNode node)
    {
        Action<AdfPass, AdfNode>? rule = node.Type switch
        {
            "doc" => (at, doc) => at.Children(doc, inline: false),
            "paragraph" => AdfBlocks.Paragraph,
            "heading" => AdfBlocks.Heading,
            "blockquote" => AdfBlocks.Quote,
            "rule" => (at, _) => at.Write($"<hr>"),
            "codeBlock" => AdfBlocks.Code,
            "bulletList" => AdfLists.Bullets,
            "orderedList" => AdfLists.Numbers,
            "listItem" => AdfLists.Stray,
            "taskList" => AdfLists.Tasks,
            "taskItem" or "blockTaskItem" => AdfLists.StrayTask,
            "decisionList" => AdfLists.Decisions,
            "decisionItem" => AdfLists.StrayDecision,
            "table" => AdfTables.Table,
            _ => null,
        };
        rule?.Invoke(pass, node);
        return rule is not null;
    }

    static bool Box(AdfPass pass, AdfNode node)
    {
        Action<AdfPass, AdfNode>? rule = node.Type switch
        {
            "panel" => AdfBoxes.Panel,
            "expand" or "nestedExpand" => AdfBoxes.Expand,
            "layoutSection" => AdfBoxes.Columns,
            "layoutColumn" or "extensionFrame" or "bodiedSyncBlock" => (at, part) => at.Children(part, inline: false),
            "mediaSingle" or "mediaGroup" => AdfMedia.Frame,
            "media" => AdfMedia.Item,
            "caption" => AdfMedia.Caption,
            "blockCard" or "embedCard" => AdfCards.Block,
            _ => null,
        };
        rule?.Invoke(pass, node);
        return rule is not null;
    }

    /// <summary>True for what stands among words.</summary>
    public static bool IsInline(AdfNode node) => node.Type is "text" or "hardBreak" or "mention" or "emoji" or "date" or "status" or "inlineCard"
        or "placeholder" or "mediaInline" or "inlineExtension";
}
