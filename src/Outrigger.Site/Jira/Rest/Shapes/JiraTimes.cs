using System.Globalization;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>Moments, days and lengths as Jira writes them.</summary>
static class JiraTimes
{
    const long Hour = 3600;

    // A working day has eight hours, a working week five days, as on a new site.
    static readonly (string Unit, long Seconds)[] Units = [("w", 40 * Hour), ("d", 8 * Hour), ("h", Hour), ("m", 60)];

    /// <summary><c>2026-11-02T09:30:00.000+0000</c>.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? moment) => moment is { } known ? Text(known) : null;

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>1w 2d 3h 4m</c>; null for null.</summary>
    public static string? Length(long? seconds)
    {
        if (seconds is not { } left)
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var (unit, size) in Units)
        {
            if (left >= size)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{left / size}{unit}"));
                left %= size;
            }
        }

        return parts.Count == 0 ? "0m" : string.Join(' ', parts);
    }

    /// <summary>Seconds in a text such as <c>1w 2d 3h 4m</c>; a number alone is minutes. Null for another text.</summary>
    public static long? Seconds(string text)
    {
        long sum = 0;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var unit = Array.Find(Units, known => part.EndsWith(known.Unit, StringComparison.OrdinalIgnoreCase));
            var digits = unit.Unit is null ? part : part[..^1];
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > 1_000_000)
            {
                return null;
            }

            sum += (long)(count * (unit.Unit is null ? 60 : unit.Seconds));
        }

        return text.Trim().Length == 0 ? null : sum;
    }
}
