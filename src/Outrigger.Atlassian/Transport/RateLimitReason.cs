namespace Outrigger.Atlassian.Transport;

/// <summary>Which of a product's limits refused a request.</summary>
enum RateLimitKind
{
    /// <summary>No reason given: everybody slows down.</summary>
    Unstated,

    /// <summary>Too many at once: everybody slows down.</summary>
    Burst,

    /// <summary>The window's points are used up: everybody waits for the next one, and fewer at once would not help.</summary>
    Quota,

    /// <summary>One issue was written too often: only its writes have to wait.</summary>
    Issue,
}

/// <summary>Reads the <c>RateLimit-Reason</c> header: <c>jira-quota-tenant-based</c>, <c>jira-burst-based</c>, <c>jira-per-issue-on-write</c>, …</summary>
static class RateLimitReason
{
    public static RateLimitKind Of(ProductResponse response)
    {
        var reason = response.Headers.GetValueOrDefault("ratelimit-reason") ?? "";
        return reason.Contains("quota", StringComparison.OrdinalIgnoreCase) ? RateLimitKind.Quota
            : reason.Contains("per-issue", StringComparison.OrdinalIgnoreCase) ? RateLimitKind.Issue
            : reason.Contains("burst", StringComparison.OrdinalIgnoreCase) ? RateLimitKind.Burst
            : RateLimitKind.Unstated;
    }

    /// <summary>True where the headers count the window's points: those of a refused burst count that second's requests.</summary>
    public static bool CountsPoints(ProductResponse response) =>
        response.Status != 429 || Of(response) is RateLimitKind.Quota or RateLimitKind.Unstated;
}
