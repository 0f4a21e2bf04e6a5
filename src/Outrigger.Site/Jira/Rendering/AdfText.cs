using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Words with their marks.</summary>
static class AdfText
{
    // A document has a handful; more of them is somebody's trick.
    const int MostMarks = 20;

    public static void Draw(AdfPass pass, AdfNode text)
    {
        var ends = new Stack<string>();
        foreach (var mark in text.Marks.Take(MostMarks))
        {
            Open(pass, mark, ends);
        }

        HtmlEscape.Append(pass.Output, text.Words);
        foreach (var end in ends)
        {
            pass.Output.Append(end);
        }
    }

    static void Open(AdfPass pass, AdfNode mark, Stack<string> ends)
    {
        if (Element(mark) is { } element)
        {
            pass.Output.Append('<').Append(element).Append('>');
            ends.Push($"</{element}>");
        }
        else if (mark.Type == "link")
        {
            Link(pass, mark, ends);
        }
        else if (Class(mark) is { } name)
        {
            pass.Write($"<span class=\"{name}\">");
            ends.Push("</span>");
        }
    }

    static string? Element(AdfNode mark) => mark.Type switch
    {
        "strong" => "strong",
        "em" => "em",
        "strike" => "s",
        "underline" => "u",
        "code" => "code",
        "subsup" => mark["type"] == "sup" ? "sup" : "sub",
        _ => null,
    };

    static string? Class(AdfNode mark) => mark.Type switch
    {
        "textColor" => ContentColours.Text(mark["color"]),
        "backgroundColor" => ContentColours.Highlight(mark["color"]),
        "annotation" => "comment-marker",
        _ => null,
    };

    static void Link(AdfPass pass, AdfNode mark, Stack<string> ends)
    {
        if (SafeUrl.Link(mark["href"]) is not { } address)
        {
            return;
        }

        pass.Write($"<a href=\"{address}\"{AdfCards.Elsewhere(address)}>");
        ends.Push("</a>");
    }
}
