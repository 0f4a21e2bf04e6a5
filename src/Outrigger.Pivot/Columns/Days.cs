namespace Outrigger.Pivot.Columns;

/// <summary>Dates as days since 1970-01-01; earlier ones are negative.</summary>
static class Days
{
    public const int Missing = int.MinValue;

    const int EpochDayNumber = 719_162;
    const long MillisecondsOfDay = 86_400_000;

    public static int Of(DateOnly day) => day.DayNumber - EpochDayNumber;

    public static DateOnly ToDate(int day) => DateOnly.FromDayNumber(day + EpochDayNumber);

    /// <summary>The day on which a local time falls, given in milliseconds since 1970.</summary>
    public static int Of(long localMilliseconds)
    {
        var (quotient, remainder) = Math.DivRem(localMilliseconds, MillisecondsOfDay);
        return (int)(remainder < 0 ? quotient - 1 : quotient);
    }
}
