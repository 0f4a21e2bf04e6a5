using System.Globalization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Times;

namespace Outrigger.Apps.Tests.Handoff.Times;

public sealed class WorkingTimeTests
{
    static readonly IReadOnlyList<WorkingHours> Office = [.. Enumerable.Range(1, 5).Select(day => new WorkingHours(day, 9 * 60, 17 * 60))];

    [Theory]
    [InlineData("2026-11-20 10:00", 8, "2026-11-23 10:00", "Europe/Berlin")] // a Friday at 11:00 there: six hours, the weekend, two more on Monday
    [InlineData("2026-11-21 12:00", 8, "2026-11-23 16:00", "Europe/Berlin")] // a Saturday
    [InlineData("2026-11-23 09:00", 1, "2026-11-23 10:00", "Europe/Berlin")]
    [InlineData("2026-11-23 16:00", 1, "2026-11-24 09:00", "Europe/Berlin")] // the day has just ended
    [InlineData("2026-10-23 14:30", 1, "2026-10-26 08:30", "Europe/Berlin")] // summer time ends on the Sunday between
    [InlineData("2027-03-26 15:30", 1, "2027-03-29 07:30", "Europe/Berlin")] // summer time begins on the Sunday between
    [InlineData("2026-11-22 22:00", 4, "2026-11-23 04:00", "Asia/Tokyo")] // Monday there already, before nine
    public void Hours_are_counted_in_the_receivers_week(string from, double hours, string wanted, string zone) =>
        Assert.Equal(At(wanted), WorkingTime.After(At(from), TimeSpan.FromHours(hours), new TeamMember("a", zone, Office), new RealZones()));

    [Fact]
    public void A_night_shift_over_the_change_of_clocks_is_as_long_as_it_is()
    {
        TeamMember night = new("a", "Europe/Berlin", [new(6, 22 * 60, 30 * 60)]); // Saturday 22:00 to Sunday 06:00

        Assert.Equal(At("2026-10-25 05:00"), WorkingTime.After(At("2026-10-24 20:00"), TimeSpan.FromHours(9), night, new RealZones())); // nine hours
        Assert.Equal(At("2027-03-28 04:00"), WorkingTime.After(At("2027-03-27 21:00"), TimeSpan.FromHours(7), night, new RealZones())); // seven hours
    }

    [Fact]
    public void Hours_that_a_clock_never_shows_begin_at_the_jump()
    {
        TeamMember early = new("a", "Europe/Berlin", [new(0, 150, 240)]); // 02:30 to 04:00 on a Sunday without 02:00 to 03:00
        Assert.Equal(At("2027-03-28 01:30"), WorkingTime.After(At("2027-03-28 00:00"), TimeSpan.FromMinutes(30), early, new RealZones()));
    }

    [Fact]
    public void Without_hours_or_members_every_hour_counts()
    {
        Assert.Equal(At("2026-11-22 08:00"), WorkingTime.After(At("2026-11-22 00:00"), TimeSpan.FromHours(8), new TeamMember("a"), new RealZones()));
        Assert.Equal(At("2026-11-22 08:00"), WorkingTime.After(At("2026-11-22 00:00"), TimeSpan.FromHours(8), [], new RealZones()));
    }

    [Fact]
    public void Of_a_shift_the_first_who_has_worked_that_long_counts()
    {
        TeamMember[] sun = [new("a", "Asia/Tokyo", Office), new("b", "Europe/Berlin", Office), new("c", "America/New_York", Office)];
        Assert.Equal(At("2026-11-23 02:00"), WorkingTime.After(At("2026-11-22 12:00"), TimeSpan.FromHours(2), sun, new RealZones()));
    }

    [Fact]
    public void Who_hardly_works_is_waited_for_a_year_at_most() =>
        Assert.Equal(At("2026-11-22 00:00").AddDays(366), WorkingTime.After(At("2026-11-22 00:00"), TimeSpan.FromHours(80), new TeamMember("a", null, [new(1, 0, 1)]), new RealZones()));

    [Fact]
    public void Counting_minute_by_minute_comes_to_the_same()
    {
        string[] zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "Pacific/Apia"];
        var random = new Random(5);
        for (var round = 0; round < 120; round++)
        {
            var member = new TeamMember("a", zones[random.Next(zones.Length)], [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Hours(random))]);
            var from = At("2026-10-20 00:00").AddMinutes(random.Next(60 * 24 * 14));
            var worked = TimeSpan.FromMinutes(15 * random.Next(1, 60));
            Assert.Equal(ByMinutes(from, worked, member), WorkingTime.After(from, worked, member, new RealZones()));
        }
    }

    static WorkingHours Hours(Random random)
    {
        var from = 5 * random.Next(288);
        return new(random.Next(7), from, from + (5 * random.Next(1, 200)));
    }

    /// <summary>Asks for each minute whether a clock there shows one of the hours.</summary>
    static DateTimeOffset ByMinutes(DateTimeOffset from, TimeSpan worked, TeamMember member)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(member.TimeZone!); // the test gives one
        var left = (int)worked.TotalMinutes;
        for (var minute = from; minute < from.AddDays(366); minute = minute.AddMinutes(1))
        {
            var shown = TimeZoneInfo.ConvertTime(minute, zone).DateTime;
            var week = ((int)shown.DayOfWeek * 1440) + (int)shown.TimeOfDay.TotalMinutes;
            var works = member.Hours!.Any(span => Within(span, week) || Within(span, week + 10080)); // the test gives some
            left -= works ? 1 : 0;
            if (left == 0)
            {
                return minute.AddMinutes(1);
            }
        }

        return from.AddDays(366);
    }

    static bool Within(WorkingHours span, int week) => week >= (span.Day * 1440) + span.From && week < (span.Day * 1440) + span.To;

    static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>Zones as the machine knows them.</summary>
sealed class RealZones : IZones
{
    public TimeSpan? OffsetAt(string zone, DateTimeOffset moment) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found.GetUtcOffset(moment) : null;
}
