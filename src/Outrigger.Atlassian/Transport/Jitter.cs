namespace Outrigger.Atlassian.Transport;

/// <summary>Waits that differ from client to client, so that those refused together do not come back together.</summary>
sealed class Jitter(Random random, ThrottleOptions options)
{
    const double Least = 0.7;
    const double Spread = 0.6;
    const double ShareOfStatedWait = 0.05;
    static readonly TimeSpan MostBesidesStatedWait = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();

    /// <summary>Wait after the given try (1-based) where the product names none: doubling, capped, times 0.7 to 1.3.</summary>
    public TimeSpan Backoff(int attempt)
    {
        var doubled = options.FirstBackoff * Math.Pow(2, attempt - 1);
        var capped = doubled < options.LongestBackoff ? doubled : options.LongestBackoff;
        return capped * (Least + (Spread * Next()));
    }

    /// <summary>A wait that the product named: never shorter, up to 5 % (at most one second) longer.</summary>
    public TimeSpan NotBefore(TimeSpan stated)
    {
        var most = stated * ShareOfStatedWait;
        return stated + ((most < MostBesidesStatedWait ? most : MostBesidesStatedWait) * Next());
    }

    double Next()
    {
        lock (gate)
        {
            return random.NextDouble();
        }
    }
}
