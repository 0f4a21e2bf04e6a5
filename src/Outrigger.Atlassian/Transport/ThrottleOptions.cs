namespace Outrigger.Atlassian.Transport;

/// <summary>How a client keeps to a product's limits. The defaults suit a terminal; a browser opens six connections to a host.</summary>
public sealed record ThrottleOptions
{
    /// <summary>Requests in flight at the start, 1 or more.</summary>
    public int StartingConcurrency { get; init; } = 4;

    /// <summary>Most requests in flight, however quick the answers.</summary>
    public int MostConcurrency { get; init; } = 16;

    /// <summary>How often one request is sent at most, the first time included.</summary>
    public int MostTries { get; init; } = 4;

    /// <summary>Wait before the second try where the product names none; doubles from try to try.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest wait between tries where the product names none.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromSeconds(30);
}
