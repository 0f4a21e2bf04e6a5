using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Rest.Limits;

/// <summary>
/// Jira's limit of requests a second to one call, all apps and people together: 100 reads or creates, 50 changes or deletions, more
/// for the calls that are read most. A second begins with the clock's.
/// </summary>
sealed class Bursts(SiteOptions options, TimeProvider time)
{
    static readonly Dictionary<string, int> Wider = new()
    {
        ["GET /rest/api/3/issue/{issueIdOrKey}"] = 150,
        ["GET /rest/api/3/issue/{issueIdOrKey}/changelog"] = 200,
        ["GET /rest/api/3/user"] = 150,
    };

    readonly Lock gate = new();
    readonly Dictionary<string, (long Second, int Count)> calls = [];

    /// <summary>429 where this second has had its requests to the call; null where it may go on, and then it counts.</summary>
    public RestAnswer? Refuse(HttpContext http, RestRoute route)
    {
        if (!options.BurstLimits || Refusals.ProductOf(http.Request.Path) != "jira" || Take($"{route.Method} {route.Template}", Most(route)))
        {
            return null;
        }

        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers["RateLimit-Reason"] = "jira-burst-based";
        return Refusals.Of(http.Request.Path, 429, "Rate limit exceeded");
    }

    static int Most(RestRoute route) => Wider.GetValueOrDefault($"{route.Method} {route.Template}", route.Method is "GET" or "POST" ? 100 : 50);

    bool Take(string call, int most)
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        lock (gate)
        {
            var (last, count) = calls.GetValueOrDefault(call);
            count = last == second ? count + 1 : 1;
            calls[call] = (second, count);
            return count <= most;
        }
    }
}
