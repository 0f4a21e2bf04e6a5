using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Outrigger.Core.Documents;
using Outrigger.Server.Log;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Keeping.Keys;

/// <summary>
/// Tenants on their way out. Atlassian says that an app is uninstalled but goes on calling for weeks, so the key of one that is
/// leaving is destroyed after thirty days without a call, or at once when an administrator asks. Until then nothing is deleted.
/// </summary>
sealed class Departures(SqliteDocumentStores stores, Protections protections, TimeProvider time, ILogger<Departures> log)
{
    public const string Protection = "erasure";

    /// <value>Days without a call after which the key goes; more than the 21 that data waits for a change of mind.</value>
    public const int SilentDays = 30;

    // Which day each tenant was last looked up: one small file a tenant and day.
    readonly ConcurrentDictionary<TenantId, DateOnly> heard = new();

    /// <summary>A verified call of the tenant came.</summary>
    public void Heard(TenantId tenant)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (heard.TryGetValue(tenant, out var day) && day == today)
        {
            return;
        }

        try
        {
            if (!stores.Keys.Heard(tenant) && stores.Keys.Standing(tenant) is { Destroyed: not null })
            {
                // Another process destroyed the key that this one may still have in memory.
                stores.Close(TenantSnapshots.NameOf(tenant));
            }

            heard[tenant] = today;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.RoundFailed(new("departures"), new(exception.GetType().Name));
        }
    }

    public void Leave(TenantId tenant)
    {
        stores.Keys.Leave(tenant);
        heard.TryRemove(tenant, out _);
    }

    public void Stay(TenantId tenant) => stores.Keys.Stay(tenant);

    /// <summary>Destroys a tenant's key and its file, now. Neither the file nor any backup of it can be read again.</summary>
    public void Erase(TenantId tenant) => Erase(TenantSnapshots.NameOf(tenant));

    /// <summary>Erases those that were silent for long enough, and finishes what a kill left half done; how many were erased.</summary>
    public int EraseSilent()
    {
        var now = time.GetUtcNow();
        var standings = stores.Keys.Standings();
        var silent = standings.Where(each => now - each.SilentSince >= TimeSpan.FromDays(SilentDays)).ToList();
        silent.ForEach(each => Erase(each.Name));
        foreach (var gone in standings.Where(each => each.Destroyed is not null))
        {
            stores.Remove(gone.Name);
        }

        return silent.Count;
    }

    void Erase(string name)
    {
        if (protections.Stand(Protection))
        {
            stores.Keys.Destroy(name);
        }

        stores.Remove(name);
    }
}
