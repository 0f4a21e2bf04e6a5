using System.Globalization;

namespace Outrigger.Atlassian.Transport;

/// <summary>Reads how long a product asks to be left alone.</summary>
static class RetryAfter
{
    /// <summary>The Retry-After header in seconds; null where it is missing, negative or a date.</summary>
    public static double? Seconds(ProductResponse response) =>
        double.TryParse(Text(response), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;

    /// <summary>The wait that the header asks for, as seconds or as a date; null where it asks for none.</summary>
    public static TimeSpan? Wait(ProductResponse response, DateTimeOffset now)
    {
        if (Seconds(response) is { } seconds)
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds));
        }

        return DateTimeOffset.TryParse(Text(response), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
                ? until > now ? until - now : TimeSpan.Zero
                : null;
    }

    // The longer name is used until a new limit is enforced.
    static string? Text(ProductResponse response) =>
        response.Headers.GetValueOrDefault("retry-after") ?? response.Headers.GetValueOrDefault("beta-retry-after");

    // Longer than any quota's window; keeps an absurd header from overflowing a timer.
    const double LongestSeconds = 24 * 3600;
}
