namespace Outrigger.Atlassian.Transport;

/// <summary>Which of a product's limits refused a request.</summary>
enum RateLimitKind
{
    /// <summary>Too many at once, or no reason given: everybody slows down.</summary>
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
            : RateLimitKind.Burst;
    }
}
