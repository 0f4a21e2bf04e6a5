using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Outrigger.Server.Hosting;
using Outrigger.Server.Log;

namespace Outrigger.Server.Identity;

/// <summary>
/// The keys that the site signs with. An id that is not known asks the site again, at most once a minute, so that a
/// stream of made-up ids costs nothing. What was read serves for a day while the site is silent; without it nobody is believed.
/// </summary>
sealed class SiteKeys(OutboundGateway gateway, TimeProvider time, ILogger<SiteKeys> log) : IDisposable
{
    const string Path = "/.well-known/jwks.json";
    const int MaxBytes = 64 * 1024;
    static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    static readonly TimeSpan Usable = TimeSpan.FromHours(24);
    static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(1);

    // With no key at all nobody gets in, so the site is asked sooner.
    static readonly TimeSpan BetweenFirstReads = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim reading = new(1);
    volatile Known known = new(FrozenDictionary<string, RsaSecurityKey>.Empty, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>Holds these keys and asks nobody: for the server's attack on itself.</summary>
    public static SiteKeys Of(OutboundGateway gateway, FrozenDictionary<string, RsaSecurityKey> keys, TimeProvider time, ILogger<SiteKeys> log) =>
        new(gateway, time, log) { known = new(keys, time.GetUtcNow(), time.GetUtcNow() + Usable) };

    /// <summary>True once keys were read and are not too old to be used.</summary>
    public bool HasKeys => known.Keys.Count > 0 && time.GetUtcNow() - known.ReadAt < Usable;

    /// <summary>The key of that id, or null.</summary>
    public async Task<RsaSecurityKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (Find(keyId) is { } key && time.GetUtcNow() - known.ReadAt < Fresh)
        {
            return key;
        }

        await reading.WaitAsync(cancellation);
        try
        {
            var needed = Find(keyId) is null || time.GetUtcNow() - known.ReadAt >= Fresh;
            if (needed && time.GetUtcNow() >= known.NextRead)
            {
                await ReadAsync();
            }
        }
        finally
        {
            reading.Release();
        }

        return Find(keyId);
    }

    public void Dispose() => reading.Dispose();

    RsaSecurityKey? Find(string keyId) => HasKeys ? known.Keys.GetValueOrDefault(keyId) : null;

    // Not the caller's cancellation: the answer is for everybody. The gateway limits the time.
    async Task ReadAsync()
    {
        var answer = await gateway.GetAsync(Path, MaxBytes, CancellationToken.None, OutboundGateway.WhileSomebodyWaits);
        var keys = answer.TryGet(out var json, out _) ? KeySet.Parse(json) : null;
        var now = time.GetUtcNow();
        known = keys is null
            ? known with { NextRead = now + (known.Keys.Count == 0 ? BetweenFirstReads : BetweenReads) }
            : new Known(keys, now, now + BetweenReads);
        if (keys is null)
        {
            log.KeysUnreadable(answer.IsOk ? KeysFault.NotAKeySet : KeysFault.NoAnswer);
        }
        else
        {
            log.KeysRead(keys.Count);
        }
    }

    sealed record Known(FrozenDictionary<string, RsaSecurityKey> Keys, DateTimeOffset ReadAt, DateTimeOffset NextRead);
}
