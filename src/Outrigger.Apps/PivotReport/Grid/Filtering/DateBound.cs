using System.Globalization;

namespace Outrigger.Apps.PivotReport.Grid.Filtering;

/// <summary>Reads a date of a filter: <c>2026-11-22</c>, or so many days, weeks, months, quarters or years from today: <c>-12m</c>, <c>0d</c>.</summary>
static class DateBound
{
    const int DaysOfWeek = 7;
    const int MonthsOfQuarter = 3;
    const int MonthsOfYear = 12;

    /// <summary>Null where the text is neither, or leaves the calendar.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        try
        {
            return text[^1] switch
            {
                'd' => today.AddDays(count),
                'w' => today.AddDays(checked(count * DaysOfWeek)),
                'm' => today.AddMonths(count),
                'q' => today.AddMonths(checked(count * MonthsOfQuarter)),
                'y' => today.AddMonths(checked(count * MonthsOfYear)),
                _ => null,
            };
        }
        catch (Exception wrong) when (wrong is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }
}
