using System.Text;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Storage.Tests;

/// <summary>What every document store does. An implementation inherits it and says how its stores are made.</summary>
public abstract class DocumentStoreSpecification : IAsyncLifetime
{
    internal static readonly DocumentType Note = Type("note");
    internal static readonly DocumentType Notebook = Type("notebook");

    protected ManualTime Time { get; } = new();

    protected static DocumentTypes Types { get; } = new(Note, Notebook);

    protected static CancellationToken None => CancellationToken.None;

    IDocumentStores Stores => field ??= Create();

    protected abstract IDocumentStores Create();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        if (Stores is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    internal static TenantId Tenant(string name) =>
        TenantId.TryCreate("ari:cloud:ecosystem::app/1", $"ari:cloud:ecosystem::installation/{name}", out var tenant)
            ? tenant
            : throw new ArgumentException("not a tenant", nameof(name));

    internal async Task<IDocumentStore> Open(string tenant = "a") => (await Stores.OpenAsync(Tenant(tenant), None)).Value;

    internal static DocumentKey Key(string id) => DocumentKey.Of(Note, id);

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static DocumentType Type(string name) => new()
    {
        Name = name,
        DataClass = DataClass.Work,
        Retention = Retention.UntilDeleted,
        AccountIds = [],
        KeyedByAccount = false,
        Shape = typeof(string),
    };

    static async Task<string?> Read(IDocumentStore store, DocumentKey key) =>
        (await store.GetAsync(key, None)).Value is { } document ? Encoding.UTF8.GetString(document.Value.Span) : null;

    [Fact]
    public async Task A_document_is_read_as_it_was_put()
    {
        var store = await Open();
        var version = (await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("one"), None)).Value;

        var document = (await store.GetAsync(Key("1"), None)).Value;

        Assert.NotNull(document);
        Assert.Equal((Key("1"), version, "one"), (document.Key, document.Version, Encoding.UTF8.GetString(document.Value.Span)));
    }

    [Fact]
    public async Task An_absent_document_is_null() => Assert.Null((await (await Open()).GetAsync(Key("nothing"), None)).Value);

    [Fact]
    public async Task A_put_that_expects_no_document_fails_where_there_is_one()
    {
        var store = await Open();
        await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("one"), None);

        var second = await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("two"), None);

        Assert.Equal(ErrorCode.Conflict, second.Problem?.Code);
        Assert.Equal("one", await Read(store, Key("1")));
    }

    [Fact]
    public async Task A_writer_that_was_overtaken_changes_nothing()
    {
        var store = await Open();
        var first = (await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("one"), None)).Value;
        var second = (await store.PutAsync(Key("1"), first, Bytes("two"), None)).Value;

        var late = await store.PutAsync(Key("1"), first, Bytes("late"), None);
        var lateDelete = await store.DeleteAsync(Key("1"), first, None);

        Assert.NotEqual(first, second);
        Assert.Equal((ErrorCode.Conflict, ErrorCode.Conflict), (late.Problem?.Code, lateDelete.Problem?.Code));
        Assert.Equal("two", await Read(store, Key("1")));
    }

    [Fact]
    public async Task A_version_is_never_given_again_even_after_a_delete()
    {
        var store = await Open();
        var first = (await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("one"), None)).Value;
        Assert.True((await store.DeleteAsync(Key("1"), first, None)).IsOk);
        Assert.Null(await Read(store, Key("1")));
        Assert.True((await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("again"), None)).IsOk);

        var late = await store.PutAsync(Key("1"), first, Bytes("late"), None);

        Assert.Equal(ErrorCode.Conflict, late.Problem?.Code);
        Assert.Equal("again", await Read(store, Key("1")));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_a_conflict_unless_nothing_is_expected()
    {
        var store = await Open();

        Assert.Equal(ErrorCode.Conflict, (await store.DeleteAsync(Key("1"), DocumentVersion.Of(7), None)).Problem?.Code);
        Assert.True((await store.DeleteAsync(Key("1"), DocumentVersion.None, None)).IsOk);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(DocumentLimits.MaxValueBytes)]
    public async Task Values_of_every_allowed_size_come_back(int size)
    {
        var store = await Open();
        var value = new byte[size];
        new Random(size).NextBytes(value);

        await store.PutAsync(Key("1"), DocumentVersion.None, value, None);

        Assert.Equal(value, (await store.GetAsync(Key("1"), None)).Value?.Value.ToArray());
    }

    [Fact]
    [Case("T10")]
    public async Task A_value_one_byte_too_large_is_refused()
    {
        var store = await Open();

        var outcome = await store.PutAsync(Key("1"), DocumentVersion.None, new byte[DocumentLimits.MaxValueBytes + 1], None);

        Assert.Equal(ErrorCode.TooLarge, outcome.Problem?.Code);
        Assert.Null(await Read(store, Key("1")));
    }

    [Fact]
    public async Task A_transaction_does_all_or_nothing()
    {
        var store = await Open();
        var old = (await store.PutAsync(Key("old"), DocumentVersion.None, Bytes("old"), None)).Value;

        var failed = await store.CommitAsync(
            [new PutDocument(Key("new"), DocumentVersion.None, Bytes("new")), new DeleteDocument(Key("old"), old), new CheckDocument(Key("absent"), DocumentVersion.Of(1))], None);
        Assert.Equal(ErrorCode.Conflict, failed.Problem?.Code);
        Assert.Equal((null, "old"), (await Read(store, Key("new")), await Read(store, Key("old"))));

        var done = await store.CommitAsync(
            [new PutDocument(Key("new"), DocumentVersion.None, Bytes("new")), new DeleteDocument(Key("old"), old), new CheckDocument(Key("absent"), DocumentVersion.None)], None);
        Assert.True(done.IsOk);
        Assert.Equal(("new", null), (await Read(store, Key("new")), await Read(store, Key("old"))));
    }

    [Fact]
    public async Task A_transaction_has_1_to_25_operations_on_documents_named_once()
    {
        var store = await Open();
        var puts = Enumerable.Range(0, 26).Select(index => new PutDocument(Key($"{index}"), DocumentVersion.None, Bytes("x"))).ToArray();

        Assert.Equal(ErrorCode.Invalid, (await store.CommitAsync(puts, None)).Problem?.Code);
        Assert.Equal(ErrorCode.Invalid, (await store.CommitAsync([], None)).Problem?.Code);
        Assert.Equal(ErrorCode.Invalid, (await store.CommitAsync([puts[0], puts[0]], None)).Problem?.Code);
        Assert.True((await store.CommitAsync(puts[..25], None)).IsOk);
        Assert.Equal(25, (await store.ListAsync(DocumentPrefix.Everything, 100, null, None)).Value.Items.Count);
    }

    [Fact]
    public async Task A_transaction_of_too_many_bytes_is_refused()
    {
        var store = await Open();
        var puts = Enumerable.Range(0, 17).Select(index => new PutDocument(Key($"{index}"), DocumentVersion.None, new byte[DocumentLimits.MaxValueBytes])).ToArray();

        Assert.Equal(ErrorCode.TooLarge, (await store.CommitAsync(puts, None)).Problem?.Code);
        Assert.Empty((await store.ListAsync(DocumentPrefix.Everything, 100, null, None)).Value.Items);
    }

    [Fact]
    public async Task A_document_of_an_undeclared_type_is_a_bug()
    {
        var store = await Open();
        var undeclared = Note with { Name = "undeclared" };

        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(DocumentKey.Of(undeclared, "1"), DocumentVersion.None, Bytes("x"), None));
    }

    [Fact]
    public async Task A_list_is_in_key_order_page_by_page_and_ends_without_a_cursor()
    {
        var store = await Open();
        var ids = new[] { "b", "a.1", "A", "a", "a-", "Z", "0", "a:1", "#", "_" };
        foreach (var id in ids)
        {
            await store.PutAsync(Key(id), DocumentVersion.None, Bytes(id), None);
        }

        var listed = await ListAll(store, DocumentPrefix.Of(Note), 3);

        Assert.Equal(ids.Select(id => Key(id).Value).Order(StringComparer.Ordinal), listed.Select(document => document.Key.Value));
    }

    [Fact]
    [Case("T03")]
    public async Task A_prefix_is_compared_character_by_character()
    {
        var store = await Open();
        foreach (var id in new[] { "a_b", "axb", "a.b", "a-b", "ab", "A_b" })
        {
            await store.PutAsync(Key(id), DocumentVersion.None, Bytes(id), None);
        }

        await store.PutAsync(DocumentKey.Of(Notebook, "a_b"), DocumentVersion.None, Bytes("other type"), None);

        Assert.Equal(["note:a_b"], (await ListAll(store, DocumentPrefix.Of(Note, "a_"), 100)).Select(document => document.Key.Value));
        Assert.Equal(6, (await ListAll(store, DocumentPrefix.Of(Note), 100)).Count);
        Assert.Equal(7, (await ListAll(store, DocumentPrefix.Everything, 100)).Count);
    }

    [Fact]
    public async Task A_full_last_page_has_no_cursor()
    {
        var store = await Open();
        await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("x"), None);
        await store.PutAsync(Key("2"), DocumentVersion.None, Bytes("x"), None);

        Assert.Null((await store.ListAsync(DocumentPrefix.Of(Note), 2, null, None)).Value.Cursor);
    }

    [Fact]
    [Case("T04")]
    public async Task A_cursor_fits_its_own_tenant_and_prefix_only_and_for_an_hour()
    {
        var store = await Open("a");
        var other = await Open("b");
        foreach (var id in new[] { "1", "2", "3" })
        {
            await store.PutAsync(Key(id), DocumentVersion.None, Bytes(id), None);
            await other.PutAsync(Key(id), DocumentVersion.None, Bytes(id), None);
        }

        var cursor = (await store.ListAsync(DocumentPrefix.Of(Note), 1, null, None)).Value.Cursor;
        Assert.NotNull(cursor);

        Assert.Equal(ErrorCode.Invalid, (await other.ListAsync(DocumentPrefix.Of(Note), 1, cursor, None)).Problem?.Code);
        Assert.Equal(ErrorCode.Invalid, (await store.ListAsync(DocumentPrefix.Everything, 1, cursor, None)).Problem?.Code);
        Assert.True((await store.ListAsync(DocumentPrefix.Of(Note), 1, cursor, None)).IsOk);
        Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(ErrorCode.Invalid, (await store.ListAsync(DocumentPrefix.Of(Note), 1, cursor, None)).Problem?.Code);
    }

    [Fact]
    [Case("T04")]
    public async Task An_altered_cursor_is_refused_wherever_it_was_altered()
    {
        var store = await Open();
        await store.PutAsync(Key("1"), DocumentVersion.None, Bytes("x"), None);
        await store.PutAsync(Key("2"), DocumentVersion.None, Bytes("x"), None);
        var cursor = (await store.ListAsync(DocumentPrefix.Of(Note), 1, null, None)).Value.Cursor ?? "";

        var altered = Enumerable.Range(0, cursor.Length)
            .Select(index => cursor[..index] + (cursor[index] == 'A' ? 'B' : 'A') + cursor[(index + 1)..])
            .Concat([cursor[..^4], cursor + "AAAA", "", "x", "-1", "9223372036854775808", "é", new string('A', 100_000), cursor + "="]);

        foreach (var text in altered)
        {
            Assert.Equal((text, ErrorCode.Invalid), (text, (await store.ListAsync(DocumentPrefix.Of(Note), 1, text, None)).Problem?.Code));
        }
    }

    [Fact]
    public async Task Two_tenants_never_meet()
    {
        var first = await Open("a");
        var second = await Open("b");
        await first.PutAsync(Key("1"), DocumentVersion.None, Bytes("of a"), None);

        Assert.Null(await Read(second, Key("1")));
        Assert.Empty(await ListAll(second, DocumentPrefix.Everything, 10));
        Assert.True((await second.PutAsync(Key("1"), DocumentVersion.None, Bytes("of b"), None)).IsOk);
        Assert.Equal(("of a", "of b"), (await Read(first, Key("1")), await Read(second, Key("1"))));
    }

    [Fact]
    public async Task A_keyed_hash_is_the_same_each_time_and_differs_by_tenant_purpose_and_text()
    {
        var first = await Open("a");
        var second = await Open("b");

        var hash = first.KeyedHash("account", "5b10ac8d82e05b22cc7d4ef5");

        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, (await Open("a")).KeyedHash("account", "5b10ac8d82e05b22cc7d4ef5"));
        Assert.Equal(5, new HashSet<string>
        {
            hash, second.KeyedHash("account", "5b10ac8d82e05b22cc7d4ef5"), first.KeyedHash("other", "5b10ac8d82e05b22cc7d4ef5"),
            first.KeyedHash("account", "other"), first.KeyedHash("account5", "b10ac8d82e05b22cc7d4ef5"),
        }.Count);
    }

    [Fact]
    public async Task Of_many_writers_at_once_each_wins_once_and_none_is_lost()
    {
        var store = await Open();
        const int writers = 8;
        const int each = 12;
        await store.PutAsync(Key("count"), DocumentVersion.None, Bytes("0"), None);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < each;)
            {
                var seen = (await store.GetAsync(Key("count"), None)).Value ?? throw new InvalidOperationException("the counter vanished");
                var next = int.Parse(Encoding.UTF8.GetString(seen.Value.Span)) + 1;
                var outcome = await store.PutAsync(Key("count"), seen.Version, Bytes($"{next}"), None);
                Assert.True(outcome.IsOk || outcome.Problem?.Code == ErrorCode.Conflict);
                done += outcome.IsOk ? 1 : 0;
            }
        })));

        Assert.Equal($"{writers * each}", await Read(store, Key("count")));
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        var store = await Open();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PutAsync(Key("1"), DocumentVersion.None, Bytes("x"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.GetAsync(Key("1"), cancelled));
        Assert.Null(await Read(store, Key("1")));
    }

    protected static async Task<List<Document>> ListAll(IDocumentStore store, DocumentPrefix prefix, int limit)
    {
        var all = new List<Document>();
        string? cursor = null;
        do
        {
            var page = (await store.ListAsync(prefix, limit, cursor, None)).Value;
            Assert.InRange(page.Items.Count, cursor is null ? 0 : 1, limit);
            all.AddRange(page.Items);
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return all;
    }
}
