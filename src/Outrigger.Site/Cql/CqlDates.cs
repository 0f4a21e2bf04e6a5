using System.Globalization;

namespace Outrigger.Site.Cql;

/// <summary>Moments in a query: a day, a minute of a day, or a function of now.</summary>
static class CqlDates
{
    static readonly string[] Minutes = ["yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm"];
    static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd"];

    /// <summary>The stretch of time that a value stands for, in UTC; null where it is no time.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until)? Read(CqlValue value, DateTimeOffset now)
    {
        if (value.Function is not null)
        {
            return Function(value, now) is { } moment ? (moment, moment.AddMilliseconds(1)) : null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(value.Text, Minutes, CultureInfo.InvariantCulture, Utc, out var minute))
        {
            return (minute, minute.AddMinutes(1));
        }

        return DateTimeOffset.TryParseExact(value.Text, Days, CultureInfo.InvariantCulture, Utc, out var day) ? (day, day.AddDays(1)) : null;
    }

    public static bool Compare(DateTimeOffset moment, string comparison, (DateTimeOffset From, DateTimeOffset Until) stretch) => comparison switch
    {
        "=" => moment >= stretch.From && moment < stretch.Until,
        "!=" => moment < stretch.From || moment >= stretch.Until,
        ">" => moment >= stretch.Until,
        ">=" => moment >= stretch.From,
        "<" => moment < stretch.From,
        "<=" => moment < stretch.Until,
        _ => false,
    };

    static DateTimeOffset? Function(CqlValue value, DateTimeOffset now)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        DateTimeOffset? start = value.Function switch
        {
            "now" => now,
            "startofday" => day,
            "endofday" => day.AddDays(1),
            "startofweek" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            "startofmonth" => day.AddDays(1 - day.Day),
            "startofyear" => day.AddDays(1 - day.DayOfYear),
            _ => null,
        };
        return start is null || value.Text.Length == 0 ? start : Shift(start.Value, value.Text);
    }

    static DateTimeOffset? Shift(DateTimeOffset start, string text)
    {
        if (!int.TryParse(text[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return text[^1] switch
        {
            'm' => start.AddMinutes(count),
            'h' => start.AddHours(count),
            'd' => start.AddDays(count),
            'w' => start.AddDays(7 * count),
            'M' => start.AddMonths(count),
            'y' => start.AddYears(count),
            _ => null,
        };
    }
}
