using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Storage.Sqlite;

/// <summary>The documents in one tenant's file. Safe for use from many threads.</summary>
sealed class SqliteDocumentStore(TenantConnections connections, TenantKeys keys, DocumentTypes types, TimeProvider time, string path)
    : IDocumentStore, IDisposable
{
    // SQLite has one writer a file and waits by polling; queueing here is fair and cheap.
    readonly SemaphoreSlim writing = new(1);

    public Task<Outcome<Document?>> GetAsync(DocumentKey key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Guarded<Document?>(connection =>
            DocumentTable.Find(connection, key) is not { } row ? Outcome.Ok<Document?>(null)
                : Open(row).TryGet(out var document, out var problem) ? document
                : problem));
    }

    public Task<Outcome<DocumentPage>> ListAsync(DocumentPrefix prefix, int limit, string? cursor, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, DocumentLimits.MaxPage);
        DocumentKey last = default;
        if (cursor is not null && !ListCursor.TryRead(keys, prefix, cursor, time.GetUtcNow(), out last))
        {
            return Task.FromResult<Outcome<DocumentPage>>(new Problem(ErrorCode.Invalid, "The cursor is not one of this list.", "Begin the list again."));
        }

        return Task.FromResult(Guarded(connection => Page(prefix, limit, DocumentTable.Range(connection, prefix, cursor is null ? null : last.Value, limit + 1))));
    }

    public async Task<Outcome<DocumentVersion>> CommitAsync(IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        if (DocumentLimits.Check(operations) is { } problem)
        {
            return problem;
        }

        foreach (var operation in operations)
        {
            types.Of(operation.Key);
        }

        await writing.WaitAsync(cancellation);
        try
        {
            return Guarded(connection => Commit(connection, operations));
        }
        finally
        {
            writing.Release();
        }
    }

    public string KeyedHash(string purpose, string text) => keys.KeyedHash(purpose, text);

    /// <summary>Lets go of the file; who still holds this gets a problem from the file, not from here.</summary>
    public void Close() => connections.Close();

    public void Dispose()
    {
        connections.Close();
        writing.Dispose();
    }

    Outcome<DocumentVersion> Commit(SqliteConnection connection, IReadOnlyList<DocumentOperation> operations)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var operation in operations)
        {
            if (DocumentTable.VersionOf(connection, operation.Key) != operation.Expected.Number)
            {
                return new Problem(ErrorCode.Conflict, $"The document {operation.Key} is not at version {operation.Expected}.", "Read it again and repeat the change.");
            }
        }

        var version = DocumentVersion.Of(TenantTable.NextVersion(connection));
        foreach (var operation in operations)
        {
            Apply(connection, operation, version);
        }

        transaction.Commit();
        return version;
    }

    void Apply(SqliteConnection connection, DocumentOperation operation, DocumentVersion version)
    {
        switch (operation)
        {
            case PutDocument put:
                DocumentTable.Put(connection, put.Key, version, keys.Seal(put.Key, version, put.Value.Span), time.GetUtcNow());
                break;
            case DeleteDocument:
                DocumentTable.Delete(connection, operation.Key);
                break;
        }
    }

    Outcome<DocumentPage> Page(DocumentPrefix prefix, int limit, List<SealedRow> rows)
    {
        var documents = new List<Document>();
        foreach (var row in rows.Take(limit))
        {
            if (!Open(row).TryGet(out var document, out var problem))
            {
                return problem;
            }

            documents.Add(document);
        }

        return new DocumentPage(documents, rows.Count > limit ? ListCursor.Write(keys, prefix, documents[^1].Key, time.GetUtcNow()) : null);
    }

    Outcome<Document> Open(SealedRow row) =>
        DocumentKey.TryParse(row.Key, out var key) && row.Version > 0
        && DocumentVersion.Of(row.Version) is var version && keys.Open(key, version, row.Box) is { } value
            ? new Document(key, version, value)
            : StoreProblem.Refused(path, "a document was altered, or moved there from elsewhere");

    Outcome<T> Guarded<T>(Func<SqliteConnection, Outcome<T>> work)
    {
        try
        {
            using var connection = connections.Open();
            return work(connection);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return StoreProblem.From(exception, path);
        }
    }
}
