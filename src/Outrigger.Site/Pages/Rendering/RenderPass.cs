using System.Text;
using System.Text.RegularExpressions;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>One drawing of one body: where it is written, what it may look up, and how much it may still list.</summary>
sealed partial class RenderPass(IRenderLookup lookup, Headings headings)
{
    // Lists made by macros are bounded, so that a body full of them stays as long as a body.
    int listsLeft = 24;

    public StringBuilder Output { get; } = new();

    public IRenderLookup Lookup => lookup;

    public Headings Headings => headings;

    public bool MayList() => listsLeft-- > 0;

    public void Children(StorageElement element)
    {
        foreach (var child in element.Children)
        {
            Node(child);
        }
    }

    public void Node(StorageNode node)
    {
        if (node is StorageText text)
        {
            Words(text.Text);
        }
        else if (node is StorageElement element)
        {
            ElementRules.Draw(this, element);
        }
    }

    /// <summary>Markup with escaped values.</summary>
    public void Write(ref HtmlHandler markup) => Output.Append(markup.ToString());

    public void Write(Html markup) => Output.Append(markup.ToString());

    /// <summary>An element around what <paramref name="inner"/> writes; the markup of the start tag is given whole.</summary>
    public void Wrap(Html start, StorageElement? inner, string end)
    {
        Output.Append(start.ToString());
        if (inner is not null)
        {
            Children(inner);
        }

        Output.Append(end);
    }

    /// <summary>Text in which the variables of a template stand out.</summary>
    void Words(string text)
    {
        var from = 0;
        foreach (var match in Variable().EnumerateMatches(text))
        {
            HtmlEscape.Append(Output, text.AsSpan(from, match.Index - from));
            Output.Append("<span class=\"variable\">");
            HtmlEscape.Append(Output, text.AsSpan(match.Index, match.Length));
            Output.Append("</span>");
            from = match.Index + match.Length;
        }

        HtmlEscape.Append(Output, text.AsSpan(from));
    }

    [GeneratedRegex(@"\{\{[^{}<>\r\n]{1,80}\}\}")]
    private static partial Regex Variable();
}
