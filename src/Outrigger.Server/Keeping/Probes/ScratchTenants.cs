using System.Security.Cryptography;
using Outrigger.Core.Documents;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Server.Keeping.Probes;

/// <summary>Tenants that never were: made in the running store for one probe, gone with it without a trace.</summary>
sealed class ScratchTenants(SqliteDocumentStores stores)
{
    public const string App = "outrigger:probe";

    public async Task<T> WithAsync<T>(Func<IDocumentStore, TenantId, Task<T>> probe, CancellationToken cancellation)
    {
        var tenant = New();
        try
        {
            return (await stores.OpenAsync(tenant, cancellation)).TryGet(out var store, out var problem)
                ? await probe(store, tenant)
                : throw new IOException(problem.Message);
        }
        finally
        {
            stores.Forget(tenant);
        }
    }

    /// <summary>Two that know nothing of each other; opening them is the probe's.</summary>
    public async Task<T> WithTwoAsync<T>(Func<TenantId, TenantId, Task<T>> probe)
    {
        var (one, other) = (New(), New());
        try
        {
            return await probe(one, other);
        }
        finally
        {
            stores.Forget(one);
            stores.Forget(other);
        }
    }

    static TenantId New() =>
        TenantId.TryCreate(App, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), out var tenant) ? tenant : throw new InvalidOperationException("The id of a scratch tenant is none.");
}
