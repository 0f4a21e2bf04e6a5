using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Outrigger.Core.Documents;
using Outrigger.Server.Identity;

namespace Outrigger.Server.Privacy.Reporting;

/// <summary>
/// The token of each app's own that Forge sent last, in memory and for no longer than Forge promises: there is no other way to speak
/// for an app, and none to ask for a new one. Nothing writes it down.
/// </summary>
sealed class SystemTokens(TimeProvider time)
{
    const string Header = "x-forge-oauth-system";
    const int MostToken = 8 * 1024;

    // Forge sends tokens with at least two hours left.
    static readonly TimeSpan Life = TimeSpan.FromMinutes(110);

    readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> tokens = new(StringComparer.Ordinal);

    /// <summary>Remembers the token of a verified call, where it came with one.</summary>
    public void Notice(HttpContext context, TenantId tenant)
    {
        if (context.Request.Headers[Header] is [{ Length: > 0 and <= MostToken } token] && token.All(letter => letter is > ' ' and < (char)127))
        {
            tokens[AppOf(tenant)] = (token, time.GetUtcNow() + Life);
        }
    }

    /// <summary>Null where none came lately.</summary>
    /// <param name="app">The app's id.</param>
    public string? Of(string app) => tokens.TryGetValue(app, out var known) && time.GetUtcNow() < known.Until ? known.Token : null;

    /// <summary>The app's id, the first part of a tenant's.</summary>
    public static string AppOf(TenantId tenant) => tenant.Value[..tenant.Value.IndexOf('|', StringComparison.Ordinal)];
}
