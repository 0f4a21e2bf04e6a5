using System.Globalization;
using System.Text;
using Outrigger.Trust.Incidents;

namespace Outrigger.Trust.Tests.Incidents;

public sealed class AcknowledgementClockTests
{
    static readonly OfficeCalendar Office = OfficeCalendar.OfPolicy;

    [Theory]
    [InlineData("2026-11-23T10:00+01:00", "2026-11-25T10:00+01:00", "Monday to Wednesday")]
    [InlineData("2026-11-20T16:30+01:00", "2026-11-24T16:30+01:00", "Friday to Tuesday")]
    [InlineData("2026-11-21T16:30+01:00", "2026-11-25T00:00+01:00", "Saturday counts from Monday's first moment")]
    [InlineData("2026-11-22T23:59+01:00", "2026-11-25T00:00+01:00", "Sunday likewise")]
    [InlineData("2026-11-22T23:30+00:00", "2026-11-25T00:30+01:00", "Sunday by Greenwich is Monday in the office")]
    [InlineData("2026-12-23T10:00+01:00", "2026-12-28T10:00+01:00", "over Christmas and a weekend")]
    [InlineData("2026-12-25T10:00+01:00", "2026-12-30T00:00+01:00", "on a holiday that a weekend follows")]
    [InlineData("2026-12-31T10:00+01:00", "2027-01-05T10:00+01:00", "over the year's end")]
    [InlineData("2027-03-25T10:00+01:00", "2027-03-31T10:00+02:00", "over Easter, where clocks are put forward too")]
    [InlineData("2026-10-23T10:00+02:00", "2026-10-27T10:00+01:00", "over the day when clocks are put back: the office's hour, not 96 of them")]
    [InlineData("2026-03-27T02:30+01:00", "2026-03-31T02:30+02:00", "over the day when clocks are put forward")]
    public void Two_business_days_are_two_days_of_the_office(string received, string until, string why) =>
        Assert.Equal((Moment(until), why), (AcknowledgementClock.Deadline(Moment(received), Office), why));

    [Theory]
    [InlineData("2026-03-24T02:30+02:00", "2026-03-27T03:00+03:00", "an hour that clocks leap over ends the wait where they land")]
    [InlineData("2026-03-26T02:30+02:00", "2026-03-30T02:30+03:00", "the next day has that hour again")]
    public void An_hour_that_does_not_come_is_the_moment_after_the_leap(string received, string until, string why) =>
        Assert.Equal((Moment(until), why), (AcknowledgementClock.Deadline(Moment(received), Jerusalem), why));

    [Fact]
    public void An_hour_that_comes_twice_is_meant_the_first_time()
    {
        // Clocks are put back on Sundays nearly everywhere, so a zone is made where it is a Tuesday.
        var office = new OfficeCalendar(TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "test", "test", "test", [PutBackOnATuesday()]), []);
        Assert.Equal(Moment("2026-10-27T02:30+03:00"), AcknowledgementClock.Deadline(Moment("2026-10-23T02:30+03:00"), office));
    }

    [Theory]
    [InlineData("""{"timeZone":"Europe/Berlin"}""")]
    [InlineData("""{"timeZone":"Europe/Atlantis","holidays":{}}""")]
    [InlineData("""{"timeZone":"Europe/Berlin","holidays":{"25.12.2026":"x"}}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void A_file_of_holidays_that_is_none_is_refused_with_a_way_out(string json) =>
        Assert.Contains("timeZone", OfficeCalendar.Parse(Encoding.UTF8.GetBytes(json), "holidays.json").Problem?.WayOut, StringComparison.Ordinal);

    [Fact]
    public void The_deadline_never_comes_before_two_days_of_24_hours_less_one_and_is_on_or_at_the_end_of_a_business_day()
    {
        var chance = new Random(20261122);
        for (var round = 0; round < 2000; round++)
        {
            var received = Moment("2026-01-02T00:00+00:00").AddMinutes(chance.Next(2 * 365 * 24 * 60));
            var until = AcknowledgementClock.Deadline(received, Office);
            Assert.InRange((until - received).TotalHours, 47, 10 * 24);
            Assert.True(Office.IsBusinessDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(until.AddTicks(-1), Office.Zone).DateTime)) || Office.IsBusinessDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(until, Office.Zone).DateTime)), $"{received:O}");
        }
    }

    // Clocks go forward on a Friday there.
    static OfficeCalendar Jerusalem { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jerusalem"), [new(2026, 3, 25)]);

    static TimeZoneInfo.AdjustmentRule PutBackOnATuesday() => TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
        DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
        TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 2, 0, 0), 4, 7),
        TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 3, 0, 0), 10, 27));

    static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
