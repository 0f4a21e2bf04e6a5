using System.Globalization;
using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>
/// The grammar between the braces: <c>name</c>, <c>name:type</c>, <c>name:date+7d</c>. Names hold letters, digits, <c>_</c>,
/// <c>-</c> and single spaces; case and surrounding spaces do not count. Units are d, w and m.
/// </summary>
static class VariableSyntax
{
    public const string Way = "Write {{name}} with letters, digits, _ or - (for example {{start:date+7d}}), or {{{{ for two literal braces.";

    static readonly string[] Types = ["text", "date", "mention", "number", "link"];

    /// <summary>Reads the decoded text between the braces; null where it is no variable.</summary>
    public static Placeholder? Read(string inside, string written, string place)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var name = Name(colon < 0 ? inside : inside[..colon]);
        if (name is null)
        {
            return null;
        }

        var tail = colon < 0 ? "text" : string.Concat(inside[(colon + 1)..].Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        if (Types.Contains(tail))
        {
            return new(name, tail, 0, written, place);
        }

        return tail.StartsWith("date", StringComparison.Ordinal) && Offset(tail.AsSpan(4)) is var (days, months)
            ? new(name, "date", days, written, place) { OffsetMonths = months }
            : null;
    }

    /// <summary>The name in its one spelling, or null where it is none.</summary>
    public static string? Name(ReadOnlySpan<char> text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (name[^1] != ' ')
                {
                    name.Append(' ');
                }
            }
            else if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                name.Append(Rune.ToLowerInvariant(rune));
            }
            else
            {
                return null;
            }
        }

        return name.Length == 0 ? null : name.ToString();
    }

    static (int Days, int Months)? Offset(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > 7 || text[0] is not ('+' or '-')
            || !int.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        count = text[0] == '-' ? -count : count;
        return text[^1] switch
        {
            'd' => (count, 0),
            'w' => (count * 7, 0),
            'm' => (0, count),
            _ => null,
        };
    }
}
