using System.Globalization;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Moments in a query: a day, a minute of a day, a period before or after now, or a function of now.</summary>
static class JqlDates
{
    static readonly string[] Minutes = ["yyyy-MM-dd H:mm", "yyyy/MM/dd H:mm", "yyyy-M-d H:mm", "yyyy/M/d H:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d"];

    /// <summary>Null where the value is no moment.</summary>
    public static DateTimeOffset? Read(JqlValue value, JqlScope scope)
    {
        if (value.Arguments is { } arguments)
        {
            return Function(value.Text, arguments, scope);
        }

        if (DateTime.TryParseExact(value.Text, Minutes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute) || DateTime.TryParseExact(value.Text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out minute))
        {
            return InZone(minute, scope);
        }

        // A number alone is milliseconds since 1970.
        if (long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and < 253_402_300_799_000)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }

        return Period(value.Text, scope.Now);
    }

    /// <summary>Midnight of a day for the asker.</summary>
    public static DateTimeOffset Midnight(DateOnly day, JqlScope scope) => InZone(day.ToDateTime(TimeOnly.MinValue), scope);

    /// <summary>Text for a value that is no moment.</summary>
    public static string Fault(string value, string field) =>
        $"Date value '{value}' for field '{field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";

    static DateTimeOffset InZone(DateTime local, JqlScope scope) => new DateTimeOffset(local, scope.Zone.GetUtcOffset(local)).ToUniversalTime();

    // "-3d", "2w", "-1w 2d": weeks, days, hours and minutes, all before or all after now.
    static DateTimeOffset? Period(string text, DateTimeOffset now)
    {
        var trimmed = text.Trim();
        var sign = trimmed.StartsWith('-') ? -1 : 1;
        var parts = trimmed.TrimStart('-', '+').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var total = TimeSpan.Zero;
        foreach (var part in parts)
        {
            if (part.Length < 2 || !int.TryParse(part.AsSpan(0, part.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1_000_000 || Unit(part[^1]) is not { } unit)
            {
                return null;
            }

            total += unit * count;
        }

        return parts.Length == 0 ? null : Within<DateTimeOffset?>(() => now + (sign * total));
    }

    static TimeSpan? Unit(char letter) => letter switch
    {
        'w' => TimeSpan.FromDays(7),
        'd' => TimeSpan.FromDays(1),
        'h' => TimeSpan.FromHours(1),
        'm' => TimeSpan.FromMinutes(1),
        _ => null,
    };

    static DateTimeOffset? Function(string name, IReadOnlyList<string> arguments, JqlScope scope)
    {
        var local = TimeZoneInfo.ConvertTime(scope.Now, scope.Zone).DateTime;
        var day = local.Date;
        if (name == "now")
        {
            return scope.Now;
        }

        (DateTime Start, char Unit)? stretch = name switch
        {
            "startofday" or "endofday" => (day, 'd'),
            "startofweek" or "endofweek" => (day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), 'w'),
            "startofmonth" or "endofmonth" => (day.AddDays(1 - day.Day), 'M'),
            "startofyear" or "endofyear" => (day.AddDays(1 - day.DayOfYear), 'y'),
            _ => null,
        };
        if (stretch is not { } found)
        {
            return null;
        }

        var shifted = arguments.Count == 0 ? found.Start : Increment(found.Start, arguments[0], found.Unit);
        if (shifted is { } start && name.StartsWith("end", StringComparison.Ordinal))
        {
            shifted = Shift(start, 1, found.Unit)?.AddMilliseconds(-1);
        }

        return shifted is { } result ? InZone(result, scope) : null;
    }

    // "-1", "2d": without a unit it is that of the function.
    static DateTime? Increment(DateTime start, string text, char unit)
    {
        var number = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? text[..^1] : text;
        unit = number.Length < text.Length ? text[^1] : unit;
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && Math.Abs((long)count) <= 1_000_000 ? Shift(start, count, unit) : null;
    }

    static DateTime? Shift(DateTime start, int count, char unit) => Within(() => unit switch
    {
        'm' => (DateTime?)start.AddMinutes(count),
        'h' => start.AddHours(count),
        'd' => start.AddDays(count),
        'w' => start.AddDays(7.0 * count),
        'M' => start.AddMonths(count),
        'y' => start.AddYears(count),
        _ => null,
    });

    // Moments before the year 1 and after 9999 are none.
    static T? Within<T>(Func<T> moment)
    {
        try
        {
            return moment();
        }
        catch (ArgumentOutOfRangeException)
        {
            return default;
        }
    }
}
