using System.Globalization;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Formats;

/// <summary>Writes figures as a person reads them, the same in every country, so that two people see one report.</summary>
static class FigureText
{
    const double LargestWritten = 1e15;
    const long MillisecondsOfDay = 86_400_000;
    const int EpochDayNumber = 719_162;
    const int SecondsOfMinute = 60;
    const int MinutesOfHour = 60;

    /// <summary>Empty for NaN.</summary>
    public static string Of(double value, SheetKind kind, IZone zone) => double.IsNaN(value) ? "" : kind switch
    {
        SheetKind.Duration => Duration(value),
        SheetKind.Percent => Percent(value),
        SheetKind.Date => Day(value),
        SheetKind.Instant => Day(DayOf(value, zone)),
        _ => Number(value),
    };

    /// <summary>1,234.5: at most two decimals.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return double.IsInfinity(value) ? "∞"
            : Math.Abs(value) >= LargestWritten ? value.ToString("0.###E+0", CultureInfo.InvariantCulture)
            : (rounded == 0 ? 0 : rounded).ToString("#,##0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>45.2%</summary>
    public static string Percent(double value) => Math.Round(value * 100, 1, MidpointRounding.AwayFromZero) is var percent && percent == 0
        ? "0%"
        : percent.ToString("#,##0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>3h 30m. Days and weeks of work are a site's own and left out.</summary>
    public static string Duration(double seconds)
    {
        var minutes = Math.Round(Math.Abs(seconds) / SecondsOfMinute, MidpointRounding.AwayFromZero);
        var (hours, rest) = (Math.Floor(minutes / MinutesOfHour), minutes % MinutesOfHour);
        var sign = seconds < 0 && minutes > 0 ? "-" : "";
        return (hours, rest) switch
        {
            (0, _) => $"{sign}{rest}m",
            (_, 0) => $"{sign}{Number(hours)}h",
            _ => $"{sign}{Number(hours)}h {rest}m",
        };
    }

    /// <param name="day">Days since 1970; fractions, as of an average, fall on their day.</param>
    public static string Day(double day) =>
        DateOf(day) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    /// <summary>The day, in days since 1970, on which a moment falls in a zone.</summary>
    public static double DayOf(double moment, IZone zone) => Math.Floor((moment + zone.OffsetAt((long)moment)) / MillisecondsOfDay);

    /// <summary>Null beyond the calendar.</summary>
    public static DateOnly? DateOf(double day) =>
        Math.Floor(day) + EpochDayNumber is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>Days since 1970.</summary>
    public static int DayOf(DateOnly date) => date.DayNumber - EpochDayNumber;
}
