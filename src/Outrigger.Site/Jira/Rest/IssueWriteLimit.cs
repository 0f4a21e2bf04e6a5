using System.Globalization;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest;

/// <summary>Atlassian's limit of writes on one issue, whoever makes them: 20 in any 2 seconds and 100 in any 30.</summary>
sealed class IssueWriteLimit(TimeProvider time)
{
    static readonly (int Most, TimeSpan Span)[] Limits = [(20, TimeSpan.FromSeconds(2)), (100, TimeSpan.FromSeconds(30))];

    readonly Lock gate = new();
    readonly Dictionary<string, Queue<DateTimeOffset>> writes = [];

    /// <summary>429 where the issue has had too many writes; null where this one may be done, and then it counts.</summary>
    public RestAnswer? Refuse(RestCall call, string issueId)
    {
        TimeSpan wait;
        lock (gate)
        {
            wait = Wait(issueId, time.GetUtcNow());
        }

        if (wait == TimeSpan.Zero)
        {
            return null;
        }

        var headers = call.Request.HttpContext.Response.Headers;
        headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reason"] = "jira-per-issue-on-write";
        return call.Refuse(429, "Rate limit exceeded: too many writes to this issue");
    }

    TimeSpan Wait(string issueId, DateTimeOffset now)
    {
        var past = writes.TryGetValue(issueId, out var known) ? known : writes[issueId] = new();
        while (past.TryPeek(out var oldest) && oldest + Limits[^1].Span <= now)
        {
            past.Dequeue();
        }

        var wait = Limits.Max(limit => Recent(past, limit.Most) is { } first && first + limit.Span > now ? first + limit.Span - now : TimeSpan.Zero);
        if (wait == TimeSpan.Zero)
        {
            past.Enqueue(now);
        }

        return wait;
    }

    // The moment from which on the issue has had that many writes; null for fewer.
    static DateTimeOffset? Recent(Queue<DateTimeOffset> past, int count) => past.Count < count ? null : past.ElementAt(past.Count - count);
}
