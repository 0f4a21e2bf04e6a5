using System.Globalization;
using System.Text.RegularExpressions;

namespace Outrigger.Site.Jira.Import;

/// <summary>A row that cannot be taken over; the message says why and what to do.</summary>
sealed class ImportFault(string message) : Exception(message);

/// <summary>Values as exports write them.</summary>
static partial class ImportValues
{
    /// <summary>The key, in upper case.</summary>
    /// <exception cref="ImportFault">It is none.</exception>
    public static string Key(string text)
    {
        var key = text.Trim().ToUpperInvariant();
        return key.Length == 0 ? throw new ImportFault("it has no key; give it one such as ABC-1, or take it out")
            : Keys().IsMatch(key) ? key
            : throw new ImportFault($"'{Shortened(text)}' is no issue key; write it as ABC-1");
    }

    /// <summary>Null for nothing.</summary>
    /// <exception cref="ImportFault">It is no moment.</exception>
    public static DateTimeOffset? Moment(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Jira writes +0000, the reader wants +00:00.
        var shaped = Offset().Replace(text.Trim(), "$1:$2");
        return DateTimeOffset.TryParse(shaped, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new ImportFault($"'{Shortened(text)}' in {field} is no date; write it as 2026-01-31T10:00:00.000+0000");
    }

    /// <exception cref="ImportFault">It is no day.</exception>
    public static DateOnly? Day(string? text, string field) => Moment(text, field) is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;

    /// <exception cref="ImportFault">It is no number.</exception>
    public static double? Number(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw new ImportFault($"'{Shortened(text)}' in {field} is no number; write it as 3 or 2.5");

    static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,19}-[1-9][0-9]{0,8}$", RegexOptions.NonBacktracking)]
    private static partial Regex Keys();

    [GeneratedRegex("([+-][0-9]{2})([0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Offset();
}
