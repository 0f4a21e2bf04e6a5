using System.Text;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>One drawing of one document: where it is written, what it may look up, and how deep it still goes.</summary>
sealed class AdfPass(IAdfLookup lookup)
{
    // Twice what any document of the editor reaches. Below it, the words alone are drawn.
    const int MostLevels = 80;

    int level;

    public StringBuilder Output { get; } = new();

    public IAdfLookup Lookup => lookup;

    /// <summary>Markup with escaped values.</summary>
    public void Write(ref HtmlHandler markup) => Output.Append(markup.ToString());

    public void Write(Html markup) => Output.Append(markup.ToString());

    /// <param name="inline">True among words, where a block would end the paragraph.</param>
    public void Children(AdfNode node, bool inline)
    {
        foreach (var child in node.Content)
        {
            Node(child, inline);
        }
    }

    public void Node(AdfNode node, bool inline)
    {
        if (level >= MostLevels)
        {
            HtmlEscape.Append(Output, AdfWords.Of(node.Json.GetRawText()));
            return;
        }

        level++;
        AdfNodes.Draw(this, node, inline);
        level--;
    }

    /// <summary>An element around the children of a node; the markup of the start tag is given whole.</summary>
    public void Wrap(Html start, AdfNode node, string end, bool inline)
    {
        Output.Append(start.ToString());
        Children(node, inline);
        Output.Append(end);
    }
}
