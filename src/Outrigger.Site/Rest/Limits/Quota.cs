using System.Globalization;
using Microsoft.AspNetCore.Http;
using Outrigger.Site.Identity;

namespace Outrigger.Site.Rest.Limits;

/// <summary>
/// Points in a fixed window for each client (an app, or a user without one). Windows begin at whole multiples since the epoch, as
/// Atlassian's at full hours. Where no limit is set, it is Atlassian's, which an app alone has that speaks for itself: what it asks
/// for a person through its frame costs no points there, nor does what a person asks with an API token.
/// </summary>
sealed class Quota(SiteOptions options, TimeProvider time)
{
    const int TierOne = 65_000;

    readonly Lock gate = new();
    readonly Dictionary<string, (long Window, int Spent)> clients = [];
    readonly int limit = options.PointsPerHour ?? TierOne;

    /// <summary>429 when the caller's points are spent; null when he may go on.</summary>
    public RestAnswer? Refuse(HttpContext http, Caller caller)
    {
        if (!Counts(caller) || Spent(Client(caller), 0) < limit)
        {
            return null;
        }

        WriteHeaders(http.Response.Headers, limit);
        http.Response.Headers.RetryAfter = Whole(Math.Max(1, SecondsLeft()));
        http.Response.Headers["RateLimit-Reason"] = Refusals.ProductOf(http.Request.Path) + "-quota-global-based";
        return Refusals.Of(http.Request.Path, 429, "Rate limit exceeded");
    }

    /// <summary>Takes points from the caller and says on the answer what is left.</summary>
    public void Charge(HttpContext http, Caller caller, int points) => WriteHeaders(http.Response.Headers, Counts(caller) ? Spent(Client(caller), points) : 0);

    bool Counts(Caller caller) => options.PointsPerHour is not null || caller.AppItself is not null;

    static string Client(Caller caller) => caller.AppId ?? caller.User.AccountId;

    int Spent(string client, int points)
    {
        var window = time.GetUtcNow().UtcTicks / options.QuotaWindow.Ticks;
        lock (gate)
        {
            var (last, spent) = clients.GetValueOrDefault(client);
            spent = (last == window ? spent : 0) + points;
            clients[client] = (window, spent);
            return spent;
        }
    }

    void WriteHeaders(IHeaderDictionary headers, int spent)
    {
        var left = Math.Max(0, limit - spent);
        var seconds = SecondsLeft();
        headers["X-RateLimit-Limit"] = Whole(limit);
        headers["X-RateLimit-Remaining"] = Whole(left);
        headers["X-RateLimit-Reset"] = WindowEnd().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        headers["X-RateLimit-NearLimit"] = left < limit / 5.0 ? "true" : "false";
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"global-app-quota\";q={limit};w={(int)options.QuotaWindow.TotalSeconds}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"global-app-quota\";r={left};t={seconds}");
    }

    DateTimeOffset WindowEnd()
    {
        var now = time.GetUtcNow();
        return now + options.QuotaWindow - TimeSpan.FromTicks(now.UtcTicks % options.QuotaWindow.Ticks);
    }

    int SecondsLeft() => (int)Math.Ceiling((WindowEnd() - time.GetUtcNow()).TotalSeconds);

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
