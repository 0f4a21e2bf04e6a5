using System.Text.RegularExpressions;

namespace Outrigger.Site.Tests.Jira.Rendering;

/// <summary>Proves of markup that every tag is one we write, in its place, and that no attribute can run code.</summary>
static partial class SafeMarkup
{
    static readonly HashSet<string> MayStand =
    [
        "p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul", "li", "br", "hr", "time", "table", "colgroup", "col", "td", "th", "tr",
        "tbody", "a", "strong", "em", "u", "s", "sub", "sup", "code", "pre", "blockquote", "details", "summary", "figure",
    ];

    static readonly HashSet<string> Empty = ["br", "hr", "col"];

    public static void Assert(string html)
    {
        var open = new Stack<string>();
        var rest = Tag().Replace(html, match =>
        {
            var name = match.Groups["name"].Value;
            Xunit.Assert.Contains(name, MayStand);
            if (match.Value[1] == '/')
            {
                Xunit.Assert.Equal(open.Pop(), name);
            }
            else if (!Empty.Contains(name))
            {
                open.Push(name);
            }

            Harmless(match);
            return string.Empty;
        });
        Xunit.Assert.DoesNotContain('<', rest);
        Xunit.Assert.Empty(open);
    }

    static void Harmless(Match tag)
    {
        foreach (var (attribute, value) in tag.Groups["attribute"].Captures.Zip(tag.Groups["value"].Captures, (name, stated) => (name.Value, stated.Value)))
        {
            Xunit.Assert.DoesNotMatch("^(on|style$|src$|srcdoc$|formaction$)", attribute);
            if (attribute == "href")
            {
                Xunit.Assert.DoesNotMatch("(?i)^[\\s\\u0000-\\u0020]*((java|vb)script\\s*:|data:)", System.Net.WebUtility.HtmlDecode(value));
            }
        }
    }

    [GeneratedRegex("""</?(?<name>[a-z][a-z0-9]*)(\s+(?<attribute>[^\s=<>"]+)="(?<value>[^"<>]*)")*\s*>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
