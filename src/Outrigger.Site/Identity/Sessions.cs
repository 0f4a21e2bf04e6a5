using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Outrigger.Site.Model;

namespace Outrigger.Site.Identity;

/// <summary>Browser sessions: a cookie that names a secret, and the account it was given to.</summary>
sealed class Sessions(SiteState state)
{
    readonly ConcurrentDictionary<string, string> accountIds = new(StringComparer.Ordinal);

    /// <summary>Signs a user in on this browser.</summary>
    public void SignIn(HttpContext http, SiteUser user)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        accountIds[secret] = user.AccountId;
        // The site speaks plain HTTP on loopback, so the cookie cannot be Secure.
        http.Response.Cookies.Append(CookieName(http), secret, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
    }

    /// <summary>Forgets the session of this browser.</summary>
    public void SignOut(HttpContext http)
    {
        if (http.Request.Cookies[CookieName(http)] is { } secret)
        {
            accountIds.TryRemove(secret, out _);
        }

        http.Response.Cookies.Delete(CookieName(http));
    }

    /// <summary>The user signed in on this browser; null for nobody.</summary>
    public SiteUser? UserOf(HttpContext http) =>
        http.Request.Cookies[CookieName(http)] is { } secret && accountIds.TryGetValue(secret, out var id) ? state.User(id) : null;

    // Cookies know no ports: without it, two sites on one machine would sign each other's users out.
    static string CookieName(HttpContext http) => string.Create(CultureInfo.InvariantCulture, $"outrigger-site-{http.Connection.LocalPort}");
}
