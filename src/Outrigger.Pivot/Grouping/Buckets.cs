using Outrigger.Pivot.Columns;

namespace Outrigger.Pivot.Grouping;

/// <summary>First days of buckets, as days since 1970-01-01.</summary>
static class Buckets
{
    // 1970-01-01 was a Thursday, the fourth day of its ISO week.
    const int MondayOffset = 3;

    public static int First(int day, DateBucket bucket) => bucket switch
    {
        DateBucket.Day => day,
        DateBucket.Week => FirstOfWeek(day),
        DateBucket.Month => FirstOfMonth(day, 1),
        DateBucket.Quarter => FirstOfMonth(day, 3),
        DateBucket.Year => FirstOfMonth(day, 12),
    };

    static int FirstOfWeek(int day)
    {
        var weekday = (day + MondayOffset) % 7;
        return day - (weekday < 0 ? weekday + 7 : weekday);
    }

    static int FirstOfMonth(int day, int months)
    {
        var date = Days.ToDate(day);
        return Days.Of(new DateOnly(date.Year, date.Month - ((date.Month - 1) % months), 1));
    }
}
