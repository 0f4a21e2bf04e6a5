using System.Globalization;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>
/// Reads what stands behind the colon: <c>1..20</c>, <c>01..20</c>, <c>0..100/10</c>, <c>2026-01-05..2026-03-30/7d</c> (d, w or m),
/// with <c>|dd MMM yyyy</c> behind it, or <c>Red|Blue|Green</c>.
/// </summary>
static class PatternRangeReader
{
    const string Dates = "a date is written 2026-01-05";
    const string Iso = "yyyy-MM-dd";

    /// <summary>The range, or what is wrong with it and how far into the text.</summary>
    public static (PatternRange? Range, string? Error, int Offset) Read(string name, string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return List(name, text);
        }

        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var format = bar < 0 ? null : text[(bar + 1)..];
        var range = bar < 0 ? text : text[..bar];
        var slash = range.IndexOf('/', dots);
        var parts = new Parts(
            range[..dots].Trim(),
            (slash < 0 ? range[(dots + 2)..] : range[(dots + 2)..slash]).Trim(),
            slash < 0 ? null : range[(slash + 1)..].Trim().ToLowerInvariant(),
            dots + 2,
            slash + 1);
        if (IsNumber(parts.First))
        {
            return format is null ? Numbers(name, parts) : (null, "only dates take a format", bar);
        }

        return DateRangeOf(name, parts, format, bar + 1);
    }

    static (PatternRange?, string?, int) List(string name, string text)
    {
        var words = text.Split('|', StringSplitOptions.TrimEntries);
        var empty = Array.IndexOf(words, "");
        return empty < 0
            ? (new ListRange(name, words), null, 0)
            : (null, words.Length == 1 ? "there is nothing behind the colon; write a range such as 1..20 or words such as Red|Blue" : "a word of the list is empty", 0);
    }

    static (PatternRange?, string?, int) Numbers(string name, Parts parts)
    {
        if (!IsNumber(parts.Last))
        {
            return (null, "the range needs a whole number behind the two dots", parts.LastAt);
        }

        var step = 1L;
        if (parts.Step is not null && (!long.TryParse(parts.Step, NumberStyles.None, CultureInfo.InvariantCulture, out step) || step == 0))
        {
            return (null, "a step of numbers is a whole number above 0", parts.StepAt);
        }

        var width = IsPadded(parts.First) || IsPadded(parts.Last) ? Math.Max(Digits(parts.First), Digits(parts.Last)) : 0;
        return (new NumberRange(name, Number(parts.First), Number(parts.Last), step, width), null, 0);
    }

    static (PatternRange?, string?, int) DateRangeOf(string name, Parts parts, string? format, int formatAt)
    {
        if (!DateOnly.TryParseExact(parts.First, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return (null, $"“{parts.First}” is neither a whole number nor a date; {Dates}", 0);
        }

        if (!DateOnly.TryParseExact(parts.Last, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
        {
            return (null, $"“{parts.Last}” is not a date; {Dates}", parts.LastAt);
        }

        var (days, months) = Step(parts.Step ?? "1d");
        if (days + months == 0)
        {
            return (null, "a step of dates is a number above 0 with d, w or m, such as 7d", parts.StepAt);
        }

        return format is not null && WrongIn(format) is >= 0 and var wrong
            ? (null, "a date's format is made of d, M and y, such as dd MMM yyyy", formatAt + wrong)
            : (new DateRange(name, first, last, days, months, DotNet(format)), null, 0);
    }

    /// <summary>Days and months of a step; both 0 where it is none.</summary>
    static (int Days, int Months) Step(string step)
    {
        if (step.Length is < 2 or > 5 || !int.TryParse(step.AsSpan(0, step.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return (0, 0);
        }

        return step[^1] switch
        {
            'd' => (count, 0),
            'w' => (count * 7, 0),
            'm' => (0, count),
            _ => (0, 0),
        };
    }

    /// <summary>Offset of the first letter of a format that means nothing; 0 for an empty one; -1 where all is well.</summary>
    static int WrongIn(string format)
    {
        for (var index = 0; index < format.Length; index++)
        {
            var c = format[index];
            var run = index;
            while (run > 0 && format[run - 1] == c)
            {
                run--;
            }

            if ((char.IsLetter(c) && c is not ('d' or 'M' or 'y')) || (char.IsLetter(c) && index - run >= 4) || c is '\\' or '%' or '"' or '\'')
            {
                return index;
            }
        }

        return string.IsNullOrWhiteSpace(format) ? 0 : -1;
    }

    // A separator is taken as written and not as the culture's, and a lone letter is not .NET's shorthand for a whole format.
    static string DotNet(string? format) => format is null
        ? Iso
        : string.Concat(format.Trim().Select(static c => char.IsLetter(c) ? c.ToString() : $"\\{c}")) is { Length: 1 } letter ? "%" + letter
        : string.Concat(format.Trim().Select(static c => char.IsLetter(c) ? c.ToString() : $"\\{c}"));

    static bool IsNumber(string text) => text.Length is > 0 and <= 16 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    static int Digits(string text) => text.TrimStart('-', '+').Length;

    static bool IsPadded(string text) => text.TrimStart('-', '+') is ['0', _, ..];

    sealed record Parts(string First, string Last, string? Step, int LastAt, int StepAt);
}
