using System.Buffers;
using System.Net;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Reads the inside of a tag after its name, up to and over its <c>&gt;</c>.</summary>
static class StorageAttributes
{
    static readonly Dictionary<string, string> None = [];
    static readonly SearchValues<char> EndOfBareValue = SearchValues.Create(" \t\n\r><");

    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<char> source, ref int at, out bool closed)
    {
        Dictionary<string, string>? attributes = null;
        closed = false;
        while (at < source.Length)
        {
            var character = source[at];
            if (character == '>')
            {
                at++;
                break;
            }

            // A tag that never ends must not swallow the ones after it.
            if (character == '<')
            {
                break;
            }

            closed = character == '/' || (closed && char.IsWhiteSpace(character));
            if (char.IsWhiteSpace(character) || character is '/' or '"' or '\'' or '=')
            {
                at++;
                continue;
            }

            var name = ReadName(source, ref at);
            attributes ??= [];
            attributes.TryAdd(name, WebUtility.HtmlDecode(ReadValue(source, ref at)));
        }

        return attributes ?? None;
    }

    static string ReadName(ReadOnlySpan<char> source, ref int at)
    {
        var start = at;
        while (at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] is not ('=' or '>' or '/' or '<'))
        {
            at++;
        }

        return source[start..at].ToString().ToLowerInvariant();
    }

    static string ReadValue(ReadOnlySpan<char> source, ref int at)
    {
        SkipSpace(source, ref at);
        if (at >= source.Length || source[at] != '=')
        {
            return string.Empty;
        }

        at++;
        SkipSpace(source, ref at);
        if (at >= source.Length)
        {
            return string.Empty;
        }

        var rest = source[at..];
        var quote = rest[0];
        if (quote is '"' or '\'' && rest[1..].IndexOf(quote) is var end and >= 0)
        {
            at += end + 2;
            return rest.Slice(1, end).ToString();
        }

        var length = rest.IndexOfAny(EndOfBareValue);
        length = length < 0 ? rest.Length : length;
        at += length;
        return rest[..length].ToString();
    }

    static void SkipSpace(ReadOnlySpan<char> source, ref int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }
    }
}
