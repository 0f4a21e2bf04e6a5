using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Site.Rest.V1;

/// <summary>Gives the macros of a copied body ids of their own, as the product does; the same page and body give the same ids.</summary>
static class MacroIds
{
    const string Attribute = " ac:macro-id=\"";

    /// <param name="body">Storage format; text outside of tags, comments and CDATA stay byte for byte.</param>
    public static string Renew(string body, string pageId)
    {
        if (!body.Contains(Attribute, StringComparison.Ordinal))
        {
            return body;
        }

        var renewed = new StringBuilder(body.Length);
        var (position, count) = (0, 0);
        while (position < body.Length)
        {
            var end = EndOfPart(body, position);
            AppendPart(renewed, body.AsSpan(position, end - position), pageId, ref count);
            position = end;
        }

        return renewed.ToString();
    }

    // A part is a stretch of text, or a tag, a comment or a CDATA section as a whole.
    static int EndOfPart(string body, int start)
    {
        if (body[start] != '<')
        {
            return IndexOrEnd(body, "<", start, 0);
        }

        var rest = body.AsSpan(start);
        return rest.StartsWith("<![CDATA[", StringComparison.Ordinal) ? IndexOrEnd(body, "]]>", start, 3)
            : rest.StartsWith("<!--", StringComparison.Ordinal) ? IndexOrEnd(body, "-->", start, 3)
            : EndOfTag(body, start);
    }

    static int EndOfTag(string body, int start)
    {
        var quote = '\0';
        for (var index = start; index < body.Length; index++)
        {
            var letter = body[index];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter == '>')
            {
                return index + 1;
            }
        }

        return body.Length;
    }

    static int IndexOrEnd(string body, string text, int start, int past)
    {
        var found = body.IndexOf(text, start, StringComparison.Ordinal);
        return found < 0 ? body.Length : found + past;
    }

    static void AppendPart(StringBuilder renewed, ReadOnlySpan<char> part, string pageId, ref int count)
    {
        var isTag = part[0] == '<' && !part.StartsWith("<!", StringComparison.Ordinal);
        var at = isTag ? part.IndexOf(Attribute, StringComparison.Ordinal) : -1;
        var close = at < 0 ? -1 : part[(at + Attribute.Length)..].IndexOf('"');
        if (close < 0)
        {
            renewed.Append(part);
            return;
        }

        renewed.Append(part[..(at + Attribute.Length)]).Append(IdOf(pageId, count++)).Append(part[(at + Attribute.Length + close)..]);
    }

    static Guid IdOf(string pageId, int number) => new(SHA256.HashData(Encoding.UTF8.GetBytes(pageId + "/" + number)).AsSpan(0, 16));
}
