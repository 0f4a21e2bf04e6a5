using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Server.Privacy;

/// <summary>The tenants whose keys are held. A key that is destroyed takes with it what any backup has of its tenant.</summary>
sealed class StoredTenants(SqliteDocumentStores stores) : ITenantList
{
    public IReadOnlyList<TenantId> All() => stores.Keys.Tenants();

    public Problem? Destroy(TenantId tenant)
    {
        var name = stores.Keys.Standing(tenant)?.Name;
        stores.Keys.Destroy(tenant);
        if (name is not null)
        {
            stores.Remove(name);
        }

        return null;
    }
}
