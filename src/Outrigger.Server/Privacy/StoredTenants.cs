using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Keeping.Probes;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Server.Privacy;

/// <summary>The tenants whose keys are held. A key that is destroyed takes with it what any backup has of its tenant.</summary>
sealed class StoredTenants(SqliteDocumentStores stores) : ITenantList
{
    public IReadOnlyList<TenantId> All() => [.. stores.Keys.Tenants().Where(tenant => !tenant.Value.StartsWith(ScratchTenants.App, StringComparison.Ordinal))];

    public Problem? Destroy(TenantId tenant)
    {
        stores.Keys.Destroy(tenant);
        stores.Remove(TenantSnapshots.NameOf(tenant));
        return null;
    }
}
