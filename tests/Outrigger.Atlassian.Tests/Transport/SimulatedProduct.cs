using System.Globalization;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Atlassian.Tests.Transport;

/// <summary>A product with a latency, a points quota and a bound on what it serves at once, each as the test sets it.</summary>
sealed class SimulatedProduct(TimeProvider time) : ITransport
{
    readonly DateTimeOffset opened = time.GetUtcNow();
    readonly Dictionary<long, int> spent = [];
    int inFlight;

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes answers take up to three times the latency, so that they overtake each other.</summary>
    public Random? Uneven { get; init; }

    /// <summary>Requests served at full speed; beyond them each waits its turn.</summary>
    public int Capacity { get; init; } = int.MaxValue;

    /// <summary>Requests at once beyond which one is refused.</summary>
    public int Burst { get; init; } = int.MaxValue;

    public int? PointsPerWindow { get; init; }

    public TimeSpan Window { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How far the product's clock is ahead of the client's.</summary>
    public TimeSpan ClockAhead { get; init; }

    /// <summary>Also sends the structured header, which counts seconds from now.</summary>
    public bool Structured { get; init; }

    public int Served { get; private set; }

    public int Refused { get; private set; }

    public int MostInFlight { get; private set; }

    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        MostInFlight = Math.Max(MostInFlight, ++inFlight);
        try
        {
            var answer = Answer(request);
            var turns = Math.Max(1, (int)Math.Ceiling((double)inFlight / Capacity));
            await Task.Delay(Latency * turns * (1 + (2 * (Uneven?.NextDouble() ?? 0))), time, cancellation);
            return answer;
        }
        finally
        {
            inFlight--;
        }
    }

    ProductResponse Answer(ProductRequest request)
    {
        if (inFlight > Burst)
        {
            Refused++;
            return ScriptedTransport.Response(429, "", ("retry-after", "1"), ("ratelimit-reason", "confluence-burst-based"));
        }

        if (PointsPerWindow is not { } points)
        {
            Served++;
            return ScriptedTransport.Response(200);
        }

        var window = (long)((time.GetUtcNow() - opened) / Window);
        var cost = request.Method == "GET" ? 2 : 1;
        var left = points - spent.GetValueOrDefault(window);
        if (left < cost)
        {
            Refused++;
            return Metered(429, 0, window, ("retry-after", Whole(End(window) - time.GetUtcNow())), ("ratelimit-reason", "confluence-quota-tenant-based"));
        }

        spent[window] = spent.GetValueOrDefault(window) + cost;
        Served++;
        return Metered(200, left - cost, window);
    }

    ProductResponse Metered(int status, int left, long window, params (string, string)[] more) => ScriptedTransport.Response(status, "", [
        ("x-ratelimit-limit", PointsPerWindow!.Value.ToString()),
        ("x-ratelimit-remaining", left.ToString()),
        ("x-ratelimit-reset", (End(window) + ClockAhead).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)),
        .. Structured ? [("ratelimit", $"\"confluence-quota\";r={left};t={Whole(End(window) - time.GetUtcNow())}")] : Array.Empty<(string, string)>(),
        .. more,
    ]);

    DateTimeOffset End(long window) => opened + (Window * (window + 1));

    static string Whole(TimeSpan span) => Math.Ceiling(span.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
