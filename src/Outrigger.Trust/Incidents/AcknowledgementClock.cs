namespace Outrigger.Trust.Incidents;

/// <summary>
/// When a report must be acknowledged: two business days after it came, at the same time of day in the office. What comes on a day
/// without business counts from the first moment of the next business day.
/// </summary>
public static class AcknowledgementClock
{
    /// <summary>Business days that the promise allows.</summary>
    public const int Days = 2;

    public static DateTimeOffset Deadline(DateTimeOffset received, OfficeCalendar office)
    {
        ArgumentNullException.ThrowIfNull(office);
        var local = TimeZoneInfo.ConvertTime(received, office.Zone).DateTime;
        var (day, hour) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!office.IsBusinessDay(day))
        {
            (day, hour) = (office.Next(day), TimeOnly.MinValue);
        }

        for (var passed = 0; passed < Days; passed++)
        {
            day = office.Next(day);
        }

        return Moment(day.ToDateTime(hour), office.Zone);
    }

    // Where clocks are put back an hour comes twice, and the promise means the first; where they are put forward it does not come at
    // all, and the promise means the moment after the leap.
    static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsAmbiguousTime(local))
        {
            return new(local, zone.GetAmbiguousTimeOffsets(local).Max());
        }

        while (zone.IsInvalidTime(local))
        {
            local = local.AddTicks(TimeSpan.TicksPerMinute - (local.Ticks % TimeSpan.TicksPerMinute));
        }

        return new(local, zone.GetUtcOffset(local));
    }
}
