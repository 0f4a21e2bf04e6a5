using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;

namespace Outrigger.Storage.Tests;

/// <summary>What lies on the disk, and what happens when somebody touches it.</summary>
public sealed class SealedFileTests : IDisposable
{
    const string Canary = "CANARY-5f2b19-TEXT";

    static readonly CancellationToken None = CancellationToken.None;

    readonly TemporaryFolder folder = new();
    readonly ManualTime time = new();

    static DocumentKey Key(string id) => DocumentStoreSpecification.Key(id);

    public void Dispose() => folder.Dispose();

    SqliteDocumentStores Stores(MasterKey? master = null, string? at = null) =>
        new(at ?? folder.Path, master ?? new MasterKey(new byte[32]), new DocumentTypes(DocumentStoreSpecification.Note), time);

    string PathOf(string tenant) => TenantFile.PathOf(folder.Path, DocumentStoreSpecification.Tenant(tenant));

    static async Task<IDocumentStore> OpenAsync(SqliteDocumentStores stores, string tenant = "a") =>
        (await stores.OpenAsync(DocumentStoreSpecification.Tenant(tenant), None)).Value;

    List<string> KeyPaths(string tenant) =>
        [.. new[] { "keys", Path.Join("backups", "keys") }.Select(place => Path.Join(folder.Path, place, TenantFile.NameOf(DocumentStoreSpecification.Tenant(tenant)) + ".key"))];

    async Task FillAsync(params string[] tenants)
    {
        await using var stores = Stores();
        foreach (var tenant in tenants)
        {
            var store = await OpenAsync(stores, tenant);
            await store.PutAsync(Key("1"), DocumentVersion.None, Encoding.UTF8.GetBytes(Canary + tenant), None);
            await store.PutAsync(Key("2"), DocumentVersion.None, Encoding.UTF8.GetBytes("second"), None);
        }
    }

    void Change(string tenant, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={PathOf(tenant)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() != 0);
    }

    async Task<Problem?> OpenProblemAsync(string tenant = "a", MasterKey? master = null)
    {
        await using var stores = Stores(master);
        return (await stores.OpenAsync(DocumentStoreSpecification.Tenant(tenant), None)).Problem;
    }

    [Fact]
    [Case("T25")]
    public async Task No_file_holds_a_value_a_tenant_id_or_a_key_in_the_clear()
    {
        var master = Enumerable.Range(1, 32).Select(number => (byte)number).ToArray();
        await using var stores = Stores(new MasterKey(master));
        var store = await OpenAsync(stores);
        var account = store.KeyedHash("account", "557058:f58131cb");
        await store.PutAsync(Key(account), DocumentVersion.None, Encoding.UTF8.GetBytes(Canary), None);
        await store.PutAsync(Key("gone"), DocumentVersion.None, Encoding.UTF8.GetBytes(Canary), None);

        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await ReadSharedAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Canary)) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf("557058"u8) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf("installation"u8) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf(master) < 0, file);
            Assert.DoesNotContain("installation", file, StringComparison.Ordinal);
        }

        // The search can find: the hash that stands in for the account is there.
        var contents = await Task.WhenAll(files.Select(ReadSharedAsync));
        Assert.Contains(contents, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(account)) >= 0);
    }

    [Fact]
    public async Task Another_master_key_is_named_and_refused_and_changes_nothing()
    {
        await FillAsync("a");
        var before = await File.ReadAllBytesAsync(PathOf("a"));
        var other = new MasterKey(Enumerable.Repeat((byte)9, 32).ToArray());

        var problem = await OpenProblemAsync(master: other);

        Assert.Equal(ErrorCode.Unavailable, problem?.Code);
        Assert.Contains(other.Id, problem?.Message, StringComparison.Ordinal);
        Assert.Contains(new MasterKey(new byte[32]).Id, problem?.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(PathOf("a")));
        Assert.Null(await OpenProblemAsync());
    }

    [Theory]
    [InlineData("update document set version = version + 1 where key = 'note:1'")]
    [InlineData("update document set key = 'note:3' where key = 'note:1'")]
    [InlineData("update document set box = (select box from document where key = 'note:2') where key = 'note:1'")]
    [InlineData("update document set box = substr(box, 1, 20) where key = 'note:1'")]
    [InlineData("update document set box = x'' where key = 'note:1'")]
    [InlineData("update document set box = cast(x'02' || substr(box, 2) as blob) where key = 'note:1'")]
    [InlineData("update document set key = 'note:3 ' where key = 'note:1'")]
    [InlineData("update document set version = -1 where key = 'note:1'")]
    public async Task A_row_that_was_altered_or_moved_is_refused_and_its_neighbour_still_read(string sql)
    {
        await FillAsync("a");
        Change("a", sql);
        await using var stores = Stores();
        var store = await OpenAsync(stores);

        var listed = await store.ListAsync(DocumentPrefix.Everything, 10, null, None);
        var read = await store.GetAsync(sql.Contains("key = 'note:3'", StringComparison.Ordinal) ? Key("3") : Key("1"), None);

        Assert.True(listed.Problem?.Code == ErrorCode.Unavailable);
        Assert.True(read.Problem?.Code == ErrorCode.Unavailable || (read.IsOk && sql.Contains("'note:3 '", StringComparison.Ordinal)));
        Assert.Equal("second", Encoding.UTF8.GetString((await store.GetAsync(Key("2"), None)).Value?.Value.ToArray() ?? []));
    }

    [Fact]
    public async Task A_whole_file_put_in_another_tenants_place_is_refused()
    {
        await FillAsync("a", "b");
        File.Copy(PathOf("a"), PathOf("b"), overwrite: true);

        Assert.Equal(ErrorCode.Unavailable, (await OpenProblemAsync("b"))?.Code);
        Assert.Null(await OpenProblemAsync("a"));
    }

    [Theory]
    [InlineData("box", "AAAA")]
    [InlineData("box", "")]
    [InlineData("masterKeyId", "0123456789abcdef")]
    public async Task A_damaged_wrapped_key_is_refused(string member, string value)
    {
        await FillAsync("a");
        foreach (var path in KeyPaths("a"))
        {
            var record = JsonNode.Parse(await File.ReadAllTextAsync(path)) ?? throw new InvalidOperationException();
            record[member] = value;
            await File.WriteAllTextAsync(path, record.ToJsonString());
        }

        Assert.Equal(ErrorCode.Unavailable, (await OpenProblemAsync())?.Code);
    }

    [Fact]
    public async Task One_lost_or_damaged_record_of_a_key_is_made_good_from_the_other_place_and_without_both_the_file_is_refused()
    {
        await FillAsync("a");
        File.Delete(KeyPaths("a")[0]);
        Assert.Null(await OpenProblemAsync());
        await using (var stores = Stores())
        {
            stores.Keys.Mend();
        }

        await File.WriteAllTextAsync(KeyPaths("a")[1], "{");
        Assert.Null(await OpenProblemAsync());
        KeyPaths("a").ForEach(File.Delete);
        Assert.Contains("not in the key store", (await OpenProblemAsync())?.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(KeyPaths("a"), File.Exists);
    }

    [Fact]
    public async Task A_file_of_a_newer_product_or_of_another_one_is_refused_untouched()
    {
        await FillAsync("a", "b");
        Change("a", "pragma user_version = 99; update tenant set last_version = last_version");
        Change("b", "pragma application_id = 7; update tenant set last_version = last_version");

        Assert.Contains("newer", (await OpenProblemAsync("a"))?.Message, StringComparison.Ordinal);
        Assert.Contains("not a tenant's file", (await OpenProblemAsync("b"))?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(20, 4000)]
    [InlineData(4096, 4096)]
    public async Task A_file_with_bytes_overwritten_is_refused_or_its_values_are(int from, int count)
    {
        await FillAsync("a");
        var bytes = await File.ReadAllBytesAsync(PathOf("a"));
        new Random(from).NextBytes(bytes.AsSpan(from, Math.Min(count, bytes.Length - from)));
        await File.WriteAllBytesAsync(PathOf("a"), bytes);

        Assert.Equal(ErrorCode.Unavailable, (await OpenProblemAsync())?.Code);
    }

    [Fact]
    public async Task A_file_cut_short_is_refused_and_an_empty_one_is_a_new_tenant()
    {
        await FillAsync("a", "b");
        var bytes = await File.ReadAllBytesAsync(PathOf("a"));
        await File.WriteAllBytesAsync(PathOf("a"), bytes[..(bytes.Length / 2)]);
        await File.WriteAllBytesAsync(PathOf("b"), []);

        Assert.Equal(ErrorCode.Unavailable, (await OpenProblemAsync("a"))?.Code);
        Assert.Null(await OpenProblemAsync("b"));
    }

    [Fact]
    public async Task A_log_torn_at_any_byte_leaves_a_beginning_of_the_history()
    {
        await using var stores = Stores();
        var store = await OpenAsync(stores);
        for (var number = 1; number <= 12; number++)
        {
            // Two documents at a time: a torn log must keep both or neither.
            await store.CommitAsync(
                [new PutDocument(Key($"left-{number:00}"), DocumentVersion.None, Encoding.UTF8.GetBytes($"{number}")),
                new PutDocument(Key($"right-{number:00}"), DocumentVersion.None, Encoding.UTF8.GetBytes($"{number}"))], None);
        }

        var (main, log) = (await ReadSharedAsync(PathOf("a")), await ReadSharedAsync(PathOf("a") + "-wal"));
        var random = new Random(20261122);
        var seen = new HashSet<int>();
        for (var round = 0; round < 30; round++)
        {
            var cut = round == 0 ? log.Length : random.Next(log.Length / 3, log.Length);
            using var copy = new TemporaryFolder();
            var path = TenantFile.PathOf(copy.Path, DocumentStoreSpecification.Tenant("a"));
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            await File.WriteAllBytesAsync(path, main);
            await File.WriteAllBytesAsync(path + "-wal", log[..cut]);
            Directory.CreateDirectory(Path.Join(copy.Path, "keys"));
            File.Copy(KeyPaths("a")[0], Path.Join(copy.Path, "keys", Path.GetFileName(KeyPaths("a")[0])));
            await using var torn = Stores(at: copy.Path);
            var opened = await OpenAsync(torn);
            var keys = (await opened.ListAsync(DocumentPrefix.Everything, 100, null, None)).Value.Items.Select(document => document.Key.Value).ToHashSet();
            var count = keys.Count / 2;
            Assert.Equal(
                Enumerable.Range(1, count).SelectMany(number => new[] { $"note:left-{number:00}", $"note:right-{number:00}" }).ToHashSet(), keys);
            seen.Add(count);
        }

        Assert.Contains(12, seen);
        Assert.True(seen.Count > 2, "the cuts fell in one place only");
    }

    [Fact]
    [Case("T24")]
    public async Task Another_file_cannot_be_attached()
    {
        await FillAsync("a");
        using var connection = new TenantConnections(PathOf("a")).Open();
        using var command = connection.CreateCommand();
        command.CommandText = "attach ':memory:' as other";

        Assert.Contains("attached", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
        SqliteConnection.ClearPool(connection);
    }

    [Fact]
    public async Task Commits_are_flushed_to_the_disk_and_deleted_bytes_overwritten()
    {
        await FillAsync("a");
        using var connection = new TenantConnections(PathOf("a")).Open();
        Assert.Equal((2L, 1L, "wal"), (Ask("pragma synchronous"), Ask("pragma secure_delete"), Ask("pragma journal_mode")));
        SqliteConnection.ClearPool(connection);

        object? Ask(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }

    [Fact]
    public async Task Operators_see_how_much_and_never_what()
    {
        await FillAsync("a", "b");
        await using var stores = Stores();

        var health = stores.Measure();

        Assert.Equal((2, 2), (health.Tenants, health.SchemaVersion));
        Assert.True(health.Bytes >= new FileInfo(PathOf("a")).Length + new FileInfo(PathOf("b")).Length);
        Assert.Equal(new MasterKey(new byte[32]).Id, health.MasterKeyId);
    }

    static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
