using Outrigger.Core.Documents;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Identity;
using Outrigger.Server.Tenancy;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Keeping.Probes;

/// <summary>Writes as one scratch tenant and looks for it as another, the way that requests go; then tries the other's key on it.</summary>
sealed class TenantWallsControl(TenantStores tenants, SqliteDocumentStores stores, ScratchTenants scratch) : IControl
{
    static readonly DocumentKey Key = DocumentKey.Of(ClonerPreferencesStore.DocumentType, "probe");

    public string Name => TenantStores.Protection;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation) => scratch.WithAsync(
        async (store, _) => new SelfTest("a store that two tenants share", await LeaksAsync(store, store, cancellation)), cancellation);

    public Task<Finding> AskAsync(CancellationToken cancellation) => scratch.WithTwoAsync(async (one, other) =>
    {
        if (!(await tenants.OpenAsync(Of(one), cancellation)).TryGet(out var first, out _) || !(await tenants.OpenAsync(Of(other), cancellation)).TryGet(out var second, out _))
        {
            return Finding.Broken("The store of a scratch tenant could not be opened.");
        }

        return await LeaksAsync(first, second, cancellation) ? Finding.Broken("One tenant reads what another wrote.")
            : stores.OpensForAnother(one, other, Key) ? Finding.Broken("One tenant's key opens what another wrote.")
            : Finding.Kept("What one tenant wrote another could neither find nor list, and its key did not open it.");
    });

    static Caller Of(TenantId tenant) => new("probe", tenant, null, false, null);

    static async Task<bool> LeaksAsync(IDocumentStore one, IDocumentStore other, CancellationToken cancellation)
    {
        var put = await one.PutAsync(Key, DocumentVersion.None, "{}"u8.ToArray(), cancellation);
        var found = await other.GetAsync(Key, cancellation);
        var listed = await other.ListAsync(DocumentPrefix.Everything, 1, null, cancellation);

        // What cannot be asked is not known to be apart.
        return !put.IsOk || !found.IsOk || found.Value is not null || !listed.IsOk || listed.Value.Items.Count > 0;
    }
}
