using Outrigger.Atlassian.Transport;

namespace Outrigger.Atlassian.Tests.Transport;

public sealed class QuotaReadingTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-02T10:00Z", null, null, 1800.0)] // to the minute, as Atlassian writes it
    [InlineData("2026-11-02T09:30:04.250Z", "5", null, 4.25)] // the time is finer than the count
    [InlineData("2026-11-02T09:50:05Z", "5", null, 5.0)] // their clock is ahead
    [InlineData("2026-11-02T09:50:05Z", null, "Mon, 02 Nov 2026 09:50:00 GMT", 5.0)] // and only the date gives it away
    [InlineData("1793612700", null, null, 900.0)] // seconds since 1970
    [InlineData("90", null, null, 90.0)]
    [InlineData(null, "7", null, 7.0)]
    [InlineData("soon", null, null, null)]
    [InlineData(null, null, null, null)]
    public void The_end_of_the_window_is_read_from_what_there_is(string? reset, string? left, string? date, double? seconds)
    {
        List<(string, string)> headers = [("x-ratelimit-remaining", "3")];
        void Add(string name, string? value) => headers.AddRange(value is null ? [] : [(name, value)]);
        Add("x-ratelimit-reset", reset);
        Add("ratelimit", left is null ? null : $"\"confluence-quota\";r=3;t={left}");
        Add("date", date);

        var reading = QuotaReading.Of(ScriptedTransport.Response(200, "", [.. headers]), Now);

        Assert.Equal(3, reading.Remaining);
        Assert.Equal(seconds, (reading.Reset - Now)?.TotalSeconds);
    }

    [Theory]
    [InlineData("ratelimit", "\"global-app-quota\";r=120;t=30", 120.0)]
    [InlineData("beta-ratelimit", "\"global-app-quota\"; r=7; t=30", 7.0)]
    [InlineData("x-ratelimit-remaining", "-4", 0.0)]
    [InlineData("x-ratelimit-remaining", "many", null)]
    public void The_points_left_are_read_from_either_header(string name, string value, double? expected) =>
        Assert.Equal(expected, QuotaReading.Of(ScriptedTransport.Response(200, "", (name, value)), Now).Remaining);

    [Fact]
    public void Points_are_read_from_the_header_that_counts_points()
    {
        var reading = QuotaReading.Of(
            ScriptedTransport.Response(200, "", ("x-ratelimit-limit", "350"), ("x-ratelimit-remaining", "12"), ("beta-ratelimit", "\"global-app-quota\";r=11000;t=600")), Now);
        Assert.Equal((11_000.0, Now.AddSeconds(600)), (reading.Remaining!.Value, reading.Reset!.Value));
    }

    [Theory]
    [InlineData("retry-after", "7", 7.0)]
    [InlineData("beta-retry-after", "4", 4.0)] // until a limit is enforced
    [InlineData("retry-after", "Mon, 02 Nov 2026 09:30:09 GMT", 9.0)]
    [InlineData("retry-after", "soon", null)]
    public void The_wait_asked_for_is_read_under_either_name(string name, string value, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Wait(ScriptedTransport.Response(429, "", (name, value)), Now)?.TotalSeconds);
}
