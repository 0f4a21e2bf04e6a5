using System.Text;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>Text as XML and HTML take it.</summary>
static class Markup
{
    /// <summary>For text and for quoted attributes. What no XML can hold is left out: controls, halves of pairs, non-characters.</summary>
    public static string Escape(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (first < 0 && text.AsSpan().IndexOfAny('&', '<', '>') < 0 && !text.Contains('"', StringComparison.Ordinal))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                safe.Append(text, at++, 2);
            }
            else
            {
                Append(safe, text[at]);
            }
        }

        return safe.ToString();
    }

    /// <summary>The same cut to a length in UTF-16 units, without half a pair at its end.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";

    static void Append(StringBuilder safe, char letter) => _ = letter switch
    {
        '&' => safe.Append("&amp;"),
        '<' => safe.Append("&lt;"),
        '>' => safe.Append("&gt;"),
        '"' => safe.Append("&quot;"),
        '\t' or '\n' => safe.Append(letter),
        < ' ' or >= '\ud800' and <= '\udfff' or '\ufffe' or '\uffff' => safe,
        _ => safe.Append(letter),
    };
}
