using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Disk;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;

namespace Outrigger.Storage.Tests;

/// <summary>Keys live apart from the data, outlive a change of the master key, and are gone for good once destroyed.</summary>
public sealed class KeyStoreTests : IDisposable
{
    static readonly CancellationToken None = CancellationToken.None;

    readonly TemporaryFolder folder = new();
    readonly ManualTime time = new();

    static TenantId A => DocumentStoreSpecification.Tenant("a");

    static TenantId B => DocumentStoreSpecification.Tenant("b");

    static DocumentKey Key => DocumentStoreSpecification.Key("1");

    string Backups => Path.Join(folder.Path, "backups");

    public void Dispose() => folder.Dispose();

    SqliteDocumentStores Stores() =>
        new(folder.Path, new KeyStore(folder.Path, Backups, MasterKeyFile.AllFromFolder(folder.Path).Value, time), new DocumentTypes(DocumentStoreSpecification.Note), time);

    async Task WriteAsync(params TenantId[] tenants)
    {
        await using var stores = Stores();
        foreach (var tenant in tenants)
        {
            await (await stores.OpenAsync(tenant, None)).Value.PutAsync(Key, DocumentVersion.None, "value"u8.ToArray(), None);
        }
    }

    async Task<string> ReadAsync(TenantId tenant)
    {
        await using var stores = Stores();
        return (await stores.OpenAsync(tenant, None)).TryGet(out var store, out var problem)
            ? System.Text.Encoding.UTF8.GetString((await store.GetAsync(Key, None)).Value?.Value.ToArray() ?? [])
            : problem.Message;
    }

    [Fact]
    public async Task A_destroyed_key_makes_the_file_and_every_copy_of_it_unreadable_and_another_tenant_stays()
    {
        await WriteAsync(A, B);
        var (path, copy) = (TenantFile.PathOf(folder.Path, A), Path.Join(folder.Path, "copy.db"));
        File.Copy(path, copy);
        await using (var stores = Stores())
        {
            stores.Keys.Destroy(A);
        }

        Assert.Contains("destroyed", await ReadAsync(A), StringComparison.Ordinal);
        Assert.Equal("value", await ReadAsync(B));
        await using (var stores = Stores())
        {
            var figures = new TenantSnapshots(folder.Path, stores.Keys).Check(TenantFile.NameOf(A), copy).Value;
            Assert.Equal(new SnapshotFigures(1, Readable: false), figures);

            // Installed again, the tenant begins anew; the copy is still of the old key.
            stores.Remove(TenantFile.NameOf(A));
            Assert.Null((await (await stores.OpenAsync(A, None)).Value.GetAsync(Key, None)).Value);
            Assert.False(new TenantSnapshots(folder.Path, stores.Keys).Check(TenantFile.NameOf(A), copy).Value.Readable);
        }

        File.Copy(copy, path, overwrite: true);
        Assert.Contains("another key", await ReadAsync(A), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("backups/keys")]
    public async Task A_key_destroyed_in_one_place_only_is_destroyed(string place)
    {
        await WriteAsync(A);
        var name = TenantFile.NameOf(A);
        await using (var stores = Stores())
        {
            var other = Path.Join(folder.Path, place == "keys" ? "backups/keys" : "keys", name + ".key");
            var alive = await File.ReadAllBytesAsync(other);
            stores.Keys.Destroy(A);
            await File.WriteAllBytesAsync(other, alive);
            stores.Keys.Mend();
            Assert.NotEqual(alive, await File.ReadAllBytesAsync(other));
        }

        Assert.Contains("destroyed", await ReadAsync(A), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_name_their_tenants_to_the_master_key_alone()
    {
        await WriteAsync(A, B);
        await using var stores = Stores();
        Assert.Equal(new[] { A.Value, B.Value }, stores.Keys.Tenants().Select(tenant => tenant.Value).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder.Path, "*.key", SearchOption.AllDirectories), path => Assert.DoesNotContain("installation", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.True(stores.Keys.LogName(A) != stores.Keys.LogName(B));
    }

    [Fact]
    public async Task A_changed_master_key_reads_everything_the_old_one_reads_nothing_and_what_was_derived_stays()
    {
        await WriteAsync(A, B);
        var path = Path.Join(folder.Path, "master.key");
        var (old, derived) = (await File.ReadAllTextAsync(path), MasterKeyFile.FromFolder(folder.Path).Value.Derive("test v1"));

        var report = KeyRotation.InFolder(folder.Path, Backups, time).Value;
        Assert.Equal(3, report.Keys);
        Assert.NotEqual(old, await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path, "master.key*"));
        Assert.Equal("value", await ReadAsync(A));
        Assert.Equal("value", await ReadAsync(B));
        Assert.Equal(derived, MasterKeyFile.FromFolder(folder.Path).Value.Derive("test v1"));

        Assert.True(KeyRotation.InFolder(folder.Path, Backups, time).IsOk);
        Assert.Equal(derived, MasterKeyFile.FromFolder(folder.Path).Value.Derive("test v1"));
        await File.WriteAllTextAsync(path, old);
        Assert.Contains("wrapped by master key", await ReadAsync(A), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_server_uses_the_folder_the_master_key_stays()
    {
        await WriteAsync(A);
        using (StateLock.TryShare(folder.Path))
        {
            Assert.Equal(ErrorCode.Conflict, KeyRotation.InFolder(folder.Path, Backups, time).Problem?.Code);
        }

        Assert.True(KeyRotation.InFolder(folder.Path, Backups, time).IsOk);
    }

    [Theory]
    [InlineData(0)] // the new key made
    [InlineData(1)] // one tenant under it
    [InlineData(2)] // the old key put aside
    [InlineData(3)] // the new one in its place, the old one still there
    public async Task A_change_that_stopped_anywhere_leaves_everything_readable_and_goes_on(int stoppedAfter)
    {
        await WriteAsync(A, B);
        var path = Path.Join(folder.Path, "master.key");
        var before = Directory.GetFiles(folder.Path, "*.key", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);
        Assert.True(KeyRotation.InFolder(folder.Path, Backups, time).IsOk);
        var next = await File.ReadAllBytesAsync(path);

        // The same files as a kill leaves them.
        foreach (var (file, bytes) in before.Where(each => stoppedAfter == 0 || (stoppedAfter == 1 && each.Key.Contains(TenantFile.NameOf(A), StringComparison.Ordinal))))
        {
            await File.WriteAllBytesAsync(file, bytes);
        }

        File.Delete(path);
        await File.WriteAllBytesAsync(path + (stoppedAfter < 2 ? "" : ".old"), before[path]);
        await File.WriteAllBytesAsync(path + (stoppedAfter < 3 ? ".next" : ""), next);

        Assert.Equal("value", await ReadAsync(A));
        Assert.Equal("value", await ReadAsync(B));
        Assert.True(KeyRotation.InFolder(folder.Path, Backups, time).IsOk);
        Assert.Equal(next, await File.ReadAllBytesAsync(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path, "master.key*"));
        Assert.Equal("value", await ReadAsync(A));
        Assert.Equal("value", await ReadAsync(B));
    }

    [Fact]
    public async Task A_file_from_before_the_key_store_gives_its_key_away_and_is_read()
    {
        var master = MasterKeyFile.FromFolder(folder.Path).Value;
        var dataKey = Enumerable.Range(0, 32).Select(number => (byte)number).ToArray();
        var keys = new TenantKeys(A, dataKey);
        TenantFile.CreateFolder(folder.Path);
        using (var connection = new SqliteConnection($"Data Source={TenantFile.PathOf(folder.Path, A)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $$"""
                create table tenant (only integer primary key check (only = 1), master_key_id text not null, wrapped_key blob not null, last_version integer not null default 0) strict;
                create table document (key text not null unique, version integer not null, written_at integer not null, box blob not null) strict;
                insert into tenant values (1, $id, $wrapped, 1);
                insert into document values ('note:1', 1, 0, $box);
                pragma application_id = {{0x4F755267}};
                pragma user_version = 1;
                """;
            command.Parameters.AddWithValue("$id", master.Id);
            command.Parameters.AddWithValue("$wrapped", master.Wrap(dataKey, TenantKeys.Join("outrigger data key v1", A.Value, master.Id)));
            command.Parameters.AddWithValue("$box", keys.Seal(Key, DocumentVersion.Of(1), "value"u8));
            command.ExecuteNonQuery();
        }

        Assert.Equal("value", await ReadAsync(A));
        Assert.Equal("value", await ReadAsync(A));
        await using var stores = Stores();
        var standing = Assert.Single(stores.Keys.Standings());
        Assert.Equal(TenantFile.NameOf(A), standing.Name);
    }
}
