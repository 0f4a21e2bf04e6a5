using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Room for one value's text, so that no string is made of a value that is known already.</summary>
sealed class Scratch
{
    char[] chars = new char[256];

    /// <summary>The text that the reader stands on, or a number or truth as it is written; good until the next call.</summary>
    public ReadOnlySpan<char> Text(scoped ref Utf8JsonReader json)
    {
        var bytes = json.ValueSpan;
        if (chars.Length < bytes.Length)
        {
            chars = new char[Math.Max(bytes.Length, chars.Length * 2)];
        }

        if (json.TokenType != JsonTokenType.String)
        {
            return chars.AsSpan(0, Encoding.UTF8.GetChars(bytes, chars));
        }

        try
        {
            return chars.AsSpan(0, json.CopyString(chars));
        }
        catch (InvalidOperationException)
        {
            return Mended(bytes); // half of a surrogate pair alone: somebody's text, not a broken answer
        }
    }

    /// <summary>The text of a value in quotes, read without a reader; false where it holds an escape, or is no text. Good until the next call.</summary>
    public bool TryPlain(ReadOnlySpan<byte> value, out ReadOnlySpan<char> text)
    {
        text = default;
        if (value[0] != '"' || value.Contains((byte)'\\'))
        {
            return false;
        }

        if (chars.Length < value.Length)
        {
            chars = new char[Math.Max(value.Length, chars.Length * 2)];
        }

        text = chars.AsSpan(0, Encoding.UTF8.GetChars(value[1..^1], chars));
        return true;
    }

    ReadOnlySpan<char> Mended(ReadOnlySpan<byte> escaped)
    {
        var length = Encoding.UTF8.GetChars(escaped, chars);
        var end = 0;
        for (var at = 0; at < length; at++)
        {
            chars[end++] = chars[at] == '\\' && at + 1 < length ? Unescaped(ref at, length) : chars[at];
        }

        for (var at = 0; at < end; at++)
        {
            if (at + 1 < end && char.IsSurrogatePair(chars[at], chars[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(chars[at]))
            {
                chars[at] = '\uFFFD';
            }
        }

        return chars.AsSpan(0, end);
    }

    char Unescaped(ref int at, int length)
    {
        switch (chars[++at])
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when at + 4 < length && ushort.TryParse(chars.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                at += 4;
                return (char)unit;
            default:
                return chars[at];
        }
    }
}
