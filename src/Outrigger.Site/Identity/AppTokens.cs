using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Outrigger.Site.Identity;

/// <summary>Tokens with which an app speaks for itself and for no person, as Forge's <c>asApp</c>. They live as long as the site runs.</summary>
sealed class AppTokens
{
    readonly ConcurrentDictionary<string, string> apps = new(StringComparer.Ordinal);

    public string Issue(string appId)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        apps[token] = appId;
        return token;
    }

    /// <summary>The id of the app that has the token; null for none.</summary>
    public string? AppOf(string token) => apps.GetValueOrDefault(token);
}
