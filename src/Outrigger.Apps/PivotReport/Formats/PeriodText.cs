using System.Globalization;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Formats;

/// <summary>The period that a day belongs to: its first day, and its name.</summary>
static class PeriodText
{
    public static DateOnly First(DateOnly day, DatePeriod period) => period switch
    {
        DatePeriod.Day => day,
        DatePeriod.Week => Monday(day),
        DatePeriod.Month => new(day.Year, day.Month, 1),
        DatePeriod.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        DatePeriod.Year => new(day.Year, 1, 1),
    };

    /// <summary>2026, 2026 Q4, 2026-11, 2026-W47, 2026-11-22.</summary>
    public static string Name(DateOnly first, DatePeriod period) => period switch
    {
        DatePeriod.Day => first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePeriod.Week => Week(first),
        DatePeriod.Month => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePeriod.Quarter => string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000} Q{((first.Month - 1) / 3) + 1}"),
        DatePeriod.Year => first.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    // The calendar begins on a Monday, so its first week is whole.
    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }
}
