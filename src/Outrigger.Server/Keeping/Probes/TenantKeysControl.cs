using System.Security.Cryptography;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Backups;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Keeping.Probes;

/// <summary>Writes random bytes as a scratch tenant and looks for them on the disk, and whether the unwrapping of its key was written down.</summary>
sealed class TenantKeysControl(SqliteDocumentStores stores, ScratchTenants scratch, KeyLog log, BackupPlace place) : IControl
{
    public const string ControlName = "tenant-keys";

    static readonly DocumentKey Key = DocumentKey.Of(ClonerPreferencesStore.DocumentType, "probe");

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-");
        try
        {
            var canary = RandomNumberGenerator.GetBytes(32);
            File.WriteAllBytes(Path.Join(folder.FullName, "clear"), [1, 2, 3, .. canary]);
            return Task.FromResult(new SelfTest("a value in the clear", Holds(folder.FullName, "clear", canary)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        var canary = RandomNumberGenerator.GetBytes(32);
        var before = log.Count;
        var clear = await scratch.WithAsync(async (store, tenant) =>
        {
            await store.PutAsync(Key, DocumentVersion.None, canary, cancellation);
            return Holds(Path.Join(place.StateDirectory, "tenants"), TenantSnapshots.NameOf(tenant), canary);
        }, cancellation);
        var standings = stores.Keys.Standings();
        var stray = standings.Count(each => each.Destroyed is null && each.MasterKeyId != stores.Keys.Masters.Current.Id);
        Detail[] details = [new("tenants' keys", $"{standings.Count(each => each.Destroyed is null)}"), new("destroyed", $"{standings.Count(each => each.Destroyed is not null)}"), new("unwrappings since the start", $"{log.Count}")];
        return clear ? Finding.Broken("A value lies on the disk in the clear.", details)
            : log.Count <= before ? Finding.Broken("A tenant's key was opened and nothing was written down.", details)
            : stray > 0 ? Finding.Broken("A change of the master key was begun and not finished.", details)
            : Finding.Kept("Each tenant has a key of its own, wrapped by the master key; each opening of one is recorded.", details);
    }

    static bool Holds(string folder, string name, byte[] value) => Directory.GetFiles(folder, name + "*").Any(path => Read(path).AsSpan().IndexOf(value) >= 0);

    static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
