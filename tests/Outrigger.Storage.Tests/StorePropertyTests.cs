using System.Text;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;

namespace Outrigger.Storage.Tests;

/// <summary>Random histories of two tenants, interleaved, against the slow and obvious store with one tenant at a time.</summary>
public sealed class StorePropertyTests
{
    static readonly DocumentType[] Kinds = [DocumentStoreSpecification.Note, DocumentStoreSpecification.Notebook];
    static readonly string[] Ids = ["a", "A", "a.", "a-b", "a_b", "a#", "b", "0", ":", "a:b"];

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    [InlineData(987654321)]
    public async Task A_tenants_history_is_what_it_would_be_without_the_other_tenant(int seed)
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTime();
        var types = new DocumentTypes(Kinds);
        await using var real = new SqliteDocumentStores(folder.Path, new MasterKey(new byte[32]), types, time);
        var random = new Random(seed);
        var tenants = new[] { "a", "b" };
        var pairs = new List<(IDocumentStore Real, IDocumentStore Model)>();
        foreach (var tenant in tenants)
        {
            // A model of its own for each: in it the other tenant does not exist.
            var model = new MemoryDocumentStores(types, time);
            pairs.Add((
                (await real.OpenAsync(DocumentStoreSpecification.Tenant(tenant), CancellationToken.None)).Value,
                (await model.OpenAsync(DocumentStoreSpecification.Tenant(tenant), CancellationToken.None)).Value));
        }

        for (var step = 0; step < 150; step++)
        {
            var (store, model) = pairs[random.Next(pairs.Count)];
            var place = $"seed {seed}, step {step}";
            if (random.Next(3) == 0)
            {
                await CompareListsAsync(store, model, random, place);
            }
            else
            {
                await CompareCommitsAsync(store, model, random, place);
            }
        }
    }

    static async Task CompareCommitsAsync(IDocumentStore store, IDocumentStore model, Random random, string place)
    {
        var operations = new List<(DocumentOperation Real, DocumentOperation Model)>();
        foreach (var key in Enumerable.Range(0, random.Next(1, 4)).Select(_ => Key(random)).Distinct())
        {
            var (real, expected) = (await VersionAsync(store, key), await VersionAsync(model, key));

            // Both must agree on what is there before they may differ in its number.
            Assert.True((real == DocumentVersion.None) == (expected == DocumentVersion.None), place);
            if (random.Next(5) == 0)
            {
                real = expected = DocumentVersion.Of(1_000_000);
            }

            var value = Encoding.UTF8.GetBytes($"{random.Next()}");
            operations.Add(random.Next(4) switch
            {
                0 => (new DeleteDocument(key, real), new DeleteDocument(key, expected)),
                1 => (new CheckDocument(key, real), new CheckDocument(key, expected)),
                _ => (new PutDocument(key, real, value), new PutDocument(key, expected, value)),
            });
        }

        var outcome = await store.CommitAsync([.. operations.Select(operation => operation.Real)], CancellationToken.None);
        var wanted = await model.CommitAsync([.. operations.Select(operation => operation.Model)], CancellationToken.None);
        Assert.True(outcome.Problem?.Code == wanted.Problem?.Code, $"{place}: {outcome.Problem?.Code} instead of {wanted.Problem?.Code}");
    }

    static async Task CompareListsAsync(IDocumentStore store, IDocumentStore model, Random random, string place)
    {
        var prefix = random.Next(4) == 0 ? DocumentPrefix.Everything : DocumentPrefix.Of(Kinds[random.Next(2)], Ids[random.Next(Ids.Length)][..random.Next(2)]);
        var limit = random.Next(1, 6);
        var (real, wanted) = (await ListAsync(store, prefix, limit), await ListAsync(model, prefix, limit));
        Assert.True(real == wanted, $"{place}: prefix '{prefix}' listed\n{real}\ninstead of\n{wanted}");
    }

    static async Task<string> ListAsync(IDocumentStore store, DocumentPrefix prefix, int limit)
    {
        var text = new StringBuilder();
        string? cursor = null;
        do
        {
            var page = (await store.ListAsync(prefix, limit, cursor, CancellationToken.None)).Value;
            text.AppendJoin(',', page.Items.Select(document => $"{document.Key}={Encoding.UTF8.GetString(document.Value.Span)}")).Append('|');
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return text.ToString();
    }

    static async Task<DocumentVersion> VersionAsync(IDocumentStore store, DocumentKey key) =>
        (await store.GetAsync(key, CancellationToken.None)).Value?.Version ?? DocumentVersion.None;

    static DocumentKey Key(Random random) => DocumentKey.Of(Kinds[random.Next(2)], Ids[random.Next(Ids.Length)]);
}
