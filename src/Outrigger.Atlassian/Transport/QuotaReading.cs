using System.Globalization;

namespace Outrigger.Atlassian.Transport;

/// <summary>What an answer's headers say about the points that are left.</summary>
/// <param name="Limit">Points of a whole window; null where not said.</param>
/// <param name="Remaining">Points left in this window; null where not said.</param>
/// <param name="Reset">When the window ends, by this machine's clock; null where not said.</param>
/// <param name="NearLimit">The product warns that little is left.</param>
readonly record struct QuotaReading(double? Limit, double? Remaining, DateTimeOffset? Reset, bool NearLimit)
{
    // Rounding to seconds and the way back explain this much; beyond it the two clocks disagree, and the distance counts
    // instead of the time of day.
    static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(2);

    public static QuotaReading Of(ProductResponse response, DateTimeOffset now)
    {
        var headers = response.Headers;
        var structured = headers.GetValueOrDefault("ratelimit") ?? headers.GetValueOrDefault("beta-ratelimit");
        return new(
            Number(headers.GetValueOrDefault("x-ratelimit-limit")),
            // Jira has been seen to count one second's requests in the plain header; the structured one always counts points.
            Parameter(structured, "r") ?? Number(headers.GetValueOrDefault("x-ratelimit-remaining")),
            ResetOf(headers.GetValueOrDefault("x-ratelimit-reset"), Parameter(structured, "t"), headers.GetValueOrDefault("date"), now),
            string.Equals(headers.GetValueOrDefault("x-ratelimit-nearlimit"), "true", StringComparison.OrdinalIgnoreCase));
    }

    static DateTimeOffset? ResetOf(string? text, double? secondsLeft, string? date, DateTimeOffset now)
    {
        var stated = Time(text, now);
        if (secondsLeft is { } seconds)
        {
            var counted = now + TimeSpan.FromSeconds(seconds);
            return stated is { } exact && (exact - counted).Duration() <= MostSkew ? exact : counted;
        }

        return stated is { } time && Time(date, now) is { } theirs && (theirs - now).Duration() > MostSkew
            ? now + (time - theirs)
            : stated;
    }

    // Seen as ISO time (to the minute or finer), as seconds since 1970, and as seconds from now.
    static DateTimeOffset? Time(string? text, DateTimeOffset now)
    {
        if (Number(text) is { } number)
        {
            return number > 1_000_000_000 ? DateTimeOffset.UnixEpoch.AddSeconds(number) : now.AddSeconds(number);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    // RateLimit: "confluence-quota";r=120;t=1800
    static double? Parameter(string? structured, string name) => Number(structured?
        .Split(';', ',')
        .Select(part => part.Trim().Split('=', 2))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0] == name)?[1]);

    static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 0, 1e11)
            : null;
}
