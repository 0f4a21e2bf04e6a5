using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Outrigger.Site.Identity;

/// <summary>
/// Tokens with which an app speaks for itself and for no person, as Forge's <c>asApp</c>. They live four hours, and an app's server
/// is sent one with at least two of them left.
/// </summary>
sealed class AppTokens(TimeProvider time)
{
    static readonly TimeSpan Life = TimeSpan.FromHours(4);
    static readonly TimeSpan LeastLeft = TimeSpan.FromHours(2);

    readonly ConcurrentDictionary<string, (string App, DateTimeOffset Until)> apps = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> current = [];
    readonly Lock gate = new();

    /// <summary>A new token.</summary>
    public string Issue(string appId)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        apps[token] = (appId, time.GetUtcNow() + Life);
        return token;
    }

    /// <summary>The token that the app's server is sent: the same one until half of its life is over.</summary>
    public string Current(string appId)
    {
        lock (gate)
        {
            return current.TryGetValue(appId, out var token) && apps[token].Until - time.GetUtcNow() >= LeastLeft ? token : current[appId] = Issue(appId);
        }
    }

    /// <summary>The id of the app that has the token; null for none, or one whose life is over.</summary>
    public string? AppOf(string token) => apps.TryGetValue(token, out var known) && time.GetUtcNow() < known.Until ? known.App : null;
}
