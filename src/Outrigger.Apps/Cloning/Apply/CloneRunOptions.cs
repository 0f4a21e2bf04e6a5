namespace Outrigger.Apps.Cloning.Apply;

/// <summary>How a run behaves towards the product.</summary>
public sealed record CloneRunOptions
{
    /// <summary>Most pages worked on at the same time, 1 to 256. The transport slows down below it when the product asks for it.</summary>
    public int MostInFlight { get; init; } = 32;

    /// <summary>Waits before each look for a page whose answer was lost; one look more than there are waits.</summary>
    public IReadOnlyList<TimeSpan> LookAgainAfter { get; init; } =
        [TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    /// <summary>Most times that a create is sent for one page, each after proof that the one before did nothing.</summary>
    public int MostCreates { get; init; } = 6;

    /// <summary>How far the product's clock may be behind this machine's when a page's age is judged.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the transport still waits for the product's rate limit; null where it does not.</summary>
    public Func<TimeSpan?>? RateLimitWait { get; init; }

    /// <summary>A browser opens six connections to a host; more in flight would only queue.</summary>
    public static CloneRunOptions Tab { get; } = new() { MostInFlight = 6 };
}
