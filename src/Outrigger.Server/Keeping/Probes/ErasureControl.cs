using Outrigger.Core.Documents;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Storage.Keeping;
using Outrigger.Trust.Backups;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Keeping.Probes;

/// <summary>Keeps a copy of a scratch tenant's file, as a backup would, erases the tenant, and tries to read the copy.</summary>
sealed class ErasureControl(ScratchTenants scratch, Departures departures, BackupPlace place) : IControl
{
    static readonly DocumentKey Key = DocumentKey.Of(ClonerPreferencesStore.DocumentType, "probe");

    readonly TenantSnapshots snapshots = new(place.StateDirectory, place.Keys);

    public string Name => Departures.Protection;

    public async Task<SelfTest> PlantAsync(CancellationToken cancellation) =>
        new("a copy whose key is still there", await ReadsAfterAsync(_ => { }, cancellation));

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        var destroyed = place.Keys.Standings().Count(each => each.Destroyed is not null);
        return await ReadsAfterAsync(departures.Erase, cancellation)
            ? Finding.Broken("What was erased can still be read from a copy.")
            : Finding.Kept("A tenant that is erased loses its key: neither its file nor a copy of it could be read.", new Detail("keys destroyed", $"{destroyed}"));
    }

    Task<bool> ReadsAfterAsync(Action<TenantId> work, CancellationToken cancellation) => scratch.WithAsync(async (store, tenant) =>
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-");
        try
        {
            var (name, copy) = (TenantSnapshots.NameOf(tenant), Path.Join(folder.FullName, "copy.db"));
            var put = await store.PutAsync(Key, DocumentVersion.None, "{}"u8.ToArray(), cancellation);
            var taken = snapshots.Take(name, copy);
            work(tenant);

            // What could not be copied proves nothing.
            return !put.IsOk || !taken.IsOk || !snapshots.Check(name, copy).TryGet(out var figures, out _) || figures.Documents != 1 || figures.Readable;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }, cancellation);
}
