using System.Net;
using System.Text;

namespace Outrigger.Site.Cql;

/// <summary>Matching of words, as a full-text search does: every word of the query is somewhere in the text, a last <c>*</c> stands for any ending.</summary>
static class CqlText
{
    /// <summary>True where each word of the pattern is a word of the text, ignoring case. A pattern in inner quotes must be there word by word.</summary>
    public static bool Matches(string text, string pattern)
    {
        var words = Words(text);
        if (pattern.Length > 1 && pattern[0] == '"' && pattern[^1] == '"')
        {
            return HasPhrase(words, Words(pattern));
        }

        var wanted = Words(pattern, wildcards: true);
        return wanted.Count > 0 && wanted.TrueForAll(word => word[^1] == '*'
            ? words.Exists(candidate => candidate.StartsWith(word[..^1], StringComparison.Ordinal))
            : words.Contains(word));
    }

    /// <summary>The text of storage format without its tags.</summary>
    public static string Plain(string body)
    {
        var text = new StringBuilder(body.Length);
        var position = 0;
        while (position < body.Length)
        {
            if (body[position] != '<')
            {
                var end = body.IndexOf('<', position);
                end = end < 0 ? body.Length : end;
                text.Append(body, position, end - position);
                position = end;
            }
            else
            {
                position = SkipTag(body, position, text);
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    static int SkipTag(string body, int start, StringBuilder text)
    {
        const string Open = "<![CDATA[";
        text.Append(' ');
        if (string.CompareOrdinal(body, start, Open, 0, Open.Length) == 0)
        {
            var close = body.IndexOf("]]>", start, StringComparison.Ordinal);
            close = close < 0 ? body.Length : close;
            text.Append(body, start + Open.Length, close - start - Open.Length);
            return Math.Min(body.Length, close + 3);
        }

        var end = body.IndexOf('>', start);
        return end < 0 ? body.Length : end + 1;
    }

    static bool HasPhrase(List<string> words, List<string> phrase) =>
        phrase.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Any(start => phrase.Select((word, index) => words[start + index] == word).All(same => same));

    static List<string> Words(string text, bool wildcards = false)
    {
        var words = new List<string>();
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var inside = index < text.Length && (char.IsLetterOrDigit(text[index]) || char.IsSurrogate(text[index]) || (wildcards && text[index] == '*' && start >= 0));
            if (inside && start < 0)
            {
                start = index;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..index].ToUpperInvariant());
                start = -1;
            }
        }

        return words;
    }
}
