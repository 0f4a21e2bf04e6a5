using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Entities as Confluence stores them: XML's five, HTML's names and numbers.</summary>
static class StorageEntities
{
    const int LongestEntity = 40;

    static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Length of the entity that a text begins with, from <c>&amp;</c> to <c>;</c>; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var near = text[..Math.Min(text.Length, LongestEntity)];
        var end = near.IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        var name = near[1..end];
        var valid = name switch
        {
            ['#', 'x' or 'X', _, ..] => name[2..].IndexOfAnyExcept(Hex) < 0,
            ['#', _, ..] => name[1..].IndexOfAnyExceptInRange('0', '9') < 0,
            _ => char.IsAsciiLetter(name[0]) && IsAlphanumeric(name),
        };
        return valid ? end + 1 : 0;
    }

    /// <summary>The characters that a text with entities stands for; unknown names stay as written.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        for (var amp = text.IndexOf('&'); amp >= 0; amp = text.IndexOf('&'))
        {
            decoded.Append(text[..amp]);
            var length = Math.Max(1, Length(text[amp..]));
            decoded.Append(DecodeOne(text.Slice(amp, length)));
            text = text[(amp + length)..];
        }

        return decoded.Append(text).ToString();
    }

    static string DecodeOne(ReadOnlySpan<char> entity)
    {
        if (entity is not ['&', '#', ..])
        {
            return WebUtility.HtmlDecode(entity.ToString());
        }

        var hex = entity[2] is 'x' or 'X';
        var digits = hex ? entity[3..^1] : entity[2..^1];
        return int.TryParse(digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Rune.IsValid(number)
            ? new Rune(number).ToString()
            : entity.ToString();
    }

    static bool IsAlphanumeric(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
