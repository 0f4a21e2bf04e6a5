using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Storage.Disk;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;
using Outrigger.Trust.Backups;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Tests.Keeping;

/// <summary>A backup counts when what came out of it is what went in; one that is not wholly right changes nothing.</summary>
public sealed class BackupTests : IDisposable
{
    static readonly CancellationToken None = CancellationToken.None;
    static readonly DocumentKey Key = DocumentKey.Of(PivotDocuments.Report, "1");

    readonly ScratchFolder folder = new();
    readonly ManualTime time = new();

    public void Dispose() => folder.Dispose();

    SqliteDocumentStores Stores() =>
        new(folder.Path, new KeyStore(folder.Path, BackupPlace.Default(folder.Path), MasterKeyFile.AllFromFolder(folder.Path).Value, time), ServerDocuments.Types, time);

    BackupPlace Place() =>
        new(folder.Path, BackupPlace.Default(folder.Path), new KeyStore(folder.Path, BackupPlace.Default(folder.Path), MasterKeyFile.AllFromFolder(folder.Path).Value, time));

    async Task WriteAsync(string text, params TenantId[] tenants)
    {
        await using var stores = Stores();
        foreach (var tenant in tenants)
        {
            var store = (await stores.OpenAsync(tenant, None)).Value;
            var seen = (await store.GetAsync(Key, None)).Value?.Version ?? DocumentVersion.None;
            Assert.True((await store.PutAsync(Key, seen, Encoding.UTF8.GetBytes(text), None)).IsOk);
        }
    }

    async Task<string> ReadAsync(TenantId tenant)
    {
        await using var stores = Stores();
        return Encoding.UTF8.GetString((await (await stores.OpenAsync(tenant, None)).Value.GetAsync(Key, None)).Value?.Value.ToArray() ?? []);
    }

    [Fact]
    public async Task What_was_backed_up_comes_back_and_one_tenant_alone_leaves_the_other_as_it_is()
    {
        await WriteAsync("before", folder.Tenant, folder.OtherTenant);
        var made = new BackupMaker(Place(), time).Make().Value;
        Assert.Equal((2, 2), (made.Tenants, made.Documents));
        await WriteAsync("after", folder.Tenant, folder.OtherTenant);

        Assert.Equal(1, new BackupRestore(Place()).IntoState(made.Name, TenantSnapshots.NameOf(folder.Tenant)).Value.Restored);
        Assert.Equal(("before", "after"), (await ReadAsync(folder.Tenant), await ReadAsync(folder.OtherTenant)));
        Assert.Equal(2, new BackupRestore(Place()).IntoState(made.Name, null).Value.Restored);
        Assert.Equal(("before", "before"), (await ReadAsync(folder.Tenant), await ReadAsync(folder.OtherTenant)));
        Assert.Empty(Directory.GetDirectories(BackupPlace.Default(folder.Path), ".scratch*"));

        // Another master key, and the disk of the state gone: the backups and the new key are enough.
        Assert.True(KeyRotation.InFolder(folder.Path, BackupPlace.Default(folder.Path), time).IsOk);
        Directory.Delete(Path.Join(folder.Path, "tenants"), recursive: true);
        Assert.Equal(2, new BackupRestore(Place()).IntoState(made.Name, null).Value.Restored);
        Assert.Equal("before", await ReadAsync(folder.Tenant));
    }

    [Fact]
    public async Task A_backup_made_while_others_write_is_whole()
    {
        await WriteAsync("first", folder.Tenant);
        await using var stores = Stores();
        var store = (await stores.OpenAsync(folder.Tenant, None)).Value;
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < 60; number++)
            {
                await store.PutAsync(DocumentKey.Of(PivotDocuments.Report, $"w{number}"), DocumentVersion.None, new byte[2000], None);
            }
        });
        var made = Enumerable.Range(0, 3).Select(_ =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return new BackupMaker(Place(), time).Make();
        }).ToList();
        await writing;
        Assert.All(made, each => Assert.True(each.IsOk, each.Problem?.Message));
    }

    [Fact]
    public async Task A_backup_with_any_bit_turned_or_cut_anywhere_or_of_another_installation_is_refused_and_nothing_changes()
    {
        await WriteAsync("before", folder.Tenant);
        var made = new BackupMaker(Place(), time).Make().Value;
        await WriteAsync("after", folder.Tenant);
        var path = Path.Join(BackupPlace.Default(folder.Path), made.Name);
        var whole = await File.ReadAllBytesAsync(path);
        var random = new Random(20261122);
        var live = TenantFiles();
        for (var round = 0; round < 40; round++)
        {
            var bytes = whole.ToArray();
            if (round % 2 == 0)
            {
                bytes[round == 0 ? 9 : random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }
            else
            {
                bytes = bytes[..random.Next(bytes.Length)];
            }

            await File.WriteAllBytesAsync(path, bytes);
            Assert.True(new BackupRestore(Place()).IntoState(made.Name, null).Problem is not null, $"round {round}");
        }

        using var other = new ScratchFolder();
        var theirs = new BackupPlace(other.Path, BackupPlace.Default(other.Path), new KeyStore(other.Path, BackupPlace.Default(other.Path), MasterKeyFile.AllFromFolder(other.Path).Value, time));
        var foreign = new BackupMaker(theirs, time).Make().Value;
        File.Copy(Path.Join(theirs.BackupDirectory, foreign.Name), path, overwrite: true);
        Assert.Contains("another master key", new BackupRestore(Place()).IntoState(made.Name, null).Problem?.Message, StringComparison.Ordinal);
        Assert.Equal(live, TenantFiles());
        Assert.Equal("after", await ReadAsync(folder.Tenant));
    }

    [Fact]
    public async Task While_a_server_runs_nothing_is_restored_over_it_and_into_another_folder_it_is()
    {
        await WriteAsync("before", folder.Tenant);
        var made = new BackupMaker(Place(), time).Make().Value;
        using var server = StateLock.TryShare(folder.Path);
        Assert.Contains("using this state folder", new BackupRestore(Place()).IntoState(made.Name, null).Problem?.Message, StringComparison.Ordinal);
        using var elsewhere = new ScratchFolder();
        Assert.Equal(1, new BackupRestore(Place()).To(made.Name, null, elsewhere.Path).Value.Restored);
        Assert.Contains("not empty", new BackupRestore(Place()).To(made.Name, null, elsewhere.Path).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_little_room_or_a_damaged_tenant_fails_the_backup_and_is_told()
    {
        await WriteAsync("before", folder.Tenant);
        var place = Place();
        Assert.Contains("free bytes", new BackupMaker(place, time, _ => 1000).Make().Problem?.Message, StringComparison.Ordinal);
        Assert.Contains("free bytes", BackupState.Read(place.BackupDirectory).Problem, StringComparison.Ordinal);
        Assert.True(new BackupMaker(place, time).Make().IsOk);
        Assert.Null(BackupState.Read(place.BackupDirectory).Problem);

        time.Advance(TimeSpan.FromDays(2));
        await File.WriteAllTextAsync(Path.Join(folder.Path, "tenants", new string('0', 64) + ".db"), "no database");
        Assert.NotNull(new BackupMaker(place, time).Make().Problem);
        var finding = BackupLook.Judge(BackupState.Read(place.BackupDirectory), [.. place.All().Select(each => each.Name)], time.GetUtcNow());
        Assert.Equal((PromiseState.Broken, true), (finding.State, finding.Said.Contains("older than a day", StringComparison.Ordinal)));
        Assert.Equal("before", await ReadAsync(folder.Tenant));
    }

    [Fact]
    public async Task After_twenty_one_days_a_backup_goes()
    {
        await WriteAsync("before", folder.Tenant);
        var maker = new BackupMaker(Place(), time);
        var first = maker.Make().Value;
        time.Advance(TimeSpan.FromDays(20));
        var second = maker.Make().Value;
        Assert.Empty(maker.Prune());
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([first.Name], maker.Prune());
        Assert.Equal([second.Name], Place().All().Select(each => each.Name));
    }

    [Theory]
    [InlineData(null, 12, true)] // never
    [InlineData(10, 12, false)] // of today
    [InlineData(1, 12, true)] // of today before the hour
    [InlineData(-20, 1, false)] // of yesterday after the hour, and today's has not come
    [InlineData(-23, 1, true)] // yesterday's hour was missed
    [InlineData(30, 12, true)] // of tomorrow: the clock went back
    public void A_backup_is_due_once_for_each_day(int? lastHour, int nowHour, bool due)
    {
        var day = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(due, new BackupSchedule(2).IsDue(lastHour is { } hour ? day.AddHours(hour) : null, day.AddHours(nowHour)));
    }

    string TenantFiles() => string.Join('\n', Directory.GetFiles(Path.Join(folder.Path, "tenants"), "*.db").Order(StringComparer.Ordinal)
        .Select(path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))));
}
