using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Storage.Tests;

/// <summary>The slow, obvious store that the real one is compared with.</summary>
sealed class MemoryDocumentStores(DocumentTypes types, TimeProvider time) : IDocumentStores
{
    readonly Dictionary<TenantId, MemoryDocumentStore> stores = [];

    public Task<Outcome<IDocumentStore>> OpenAsync(TenantId tenant, CancellationToken cancellation)
    {
        lock (stores)
        {
            if (!stores.TryGetValue(tenant, out var store))
            {
                stores[tenant] = store = new MemoryDocumentStore(new TenantKeys(tenant, SHA256.HashData(Encoding.UTF8.GetBytes(tenant.Value))), types, time);
            }

            return Task.FromResult(Outcome.Ok<IDocumentStore>(store));
        }
    }
}

sealed class MemoryDocumentStore(TenantKeys keys, DocumentTypes types, TimeProvider time) : IDocumentStore
{
    readonly Dictionary<DocumentKey, Document> documents = [];
    long lastVersion;

    public Task<Outcome<Document?>> GetAsync(DocumentKey key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (documents)
        {
            return Task.FromResult(Outcome.Ok(documents.GetValueOrDefault(key)));
        }
    }

    public Task<Outcome<DocumentPage>> ListAsync(DocumentPrefix prefix, int limit, string? cursor, CancellationToken cancellation)
    {
        DocumentKey last = default;
        if (cursor is not null && !ListCursor.TryRead(keys, prefix, cursor, time.GetUtcNow(), out last))
        {
            return Task.FromResult<Outcome<DocumentPage>>(new Problem(ErrorCode.Invalid, "The cursor is not one of this list."));
        }

        lock (documents)
        {
            var rest = documents.Values
                .Where(document => prefix.Covers(document.Key) && (cursor is null || document.Key > last))
                .OrderBy(document => document.Key).ToArray();
            var more = rest.Length > limit ? ListCursor.Write(keys, prefix, rest[limit - 1].Key, time.GetUtcNow()) : null;
            return Task.FromResult<Outcome<DocumentPage>>(new DocumentPage([.. rest.Take(limit)], more));
        }
    }

    public Task<Outcome<DocumentVersion>> CommitAsync(IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        if (DocumentLimits.Check(operations) is { } problem)
        {
            return Task.FromResult<Outcome<DocumentVersion>>(problem);
        }

        cancellation.ThrowIfCancellationRequested();
        foreach (var operation in operations)
        {
            types.Of(operation.Key);
        }

        lock (documents)
        {
            return Task.FromResult(Commit(operations));
        }
    }

    public string KeyedHash(string purpose, string text) => keys.KeyedHash(purpose, text);

    Outcome<DocumentVersion> Commit(IReadOnlyList<DocumentOperation> operations)
    {
        if (operations.Any(operation => (documents.GetValueOrDefault(operation.Key)?.Version ?? DocumentVersion.None) != operation.Expected))
        {
            return new Problem(ErrorCode.Conflict, "A document is not at the expected version.");
        }

        var version = DocumentVersion.Of(++lastVersion);
        foreach (var operation in operations)
        {
            if (operation is PutDocument put)
            {
                documents[put.Key] = new Document(put.Key, version, put.Value.ToArray());
            }
            else if (operation is DeleteDocument)
            {
                documents.Remove(operation.Key);
            }
        }

        return version;
    }
}

public sealed class MemoryDocumentStoreTests : DocumentStoreSpecification
{
    protected override IDocumentStores Create() => new MemoryDocumentStores(Types, Time);
}
