using System.Collections.Concurrent;
using System.Security.Cryptography;
using Outrigger.Site.Model;

namespace Outrigger.Site.Identity;

/// <summary>Secrets in an address that sign their opener in once, so that the first page needs no choice of a person.</summary>
sealed class SignInTokens(SiteState state)
{
    readonly ConcurrentDictionary<string, string> accountIds = new(StringComparer.Ordinal);

    /// <summary>A new secret for a user.</summary>
    public string Issue(SiteUser user)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        accountIds[secret] = user.AccountId;
        return secret;
    }

    /// <summary>The user behind a secret, which is worth nothing from then on; null for one unknown or used.</summary>
    public SiteUser? Redeem(string secret) => accountIds.TryRemove(secret, out var id) ? state.User(id) : null;
}
