using System.Text;

namespace Outrigger.Site.Pages.Markup;

/// <summary>Escapes text for element content and quoted attributes alike.</summary>
static class HtmlEscape
{
    public static string Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        var output = new StringBuilder(value.Length + 16);
        Append(output, value);
        return output.ToString();
    }

    public static void Append(StringBuilder output, ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            _ = character switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                '\'' => output.Append("&#39;"),
                '\t' or '\n' or '\r' => output.Append(character),
                // Other control characters mean nothing in a page and can hide a scheme or break a header.
                < ' ' or '\u007f' or '\ufffe' or '\uffff' => output,
                _ => output.Append(character),
            };
        }
    }
}
