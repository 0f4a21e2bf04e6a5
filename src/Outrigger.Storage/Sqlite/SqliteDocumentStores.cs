using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Storage.Sqlite;

/// <summary>One SQLite file per tenant below a state folder. For one machine; several processes may share the folder.</summary>
public sealed class SqliteDocumentStores(string stateDirectory, KeyStore keys, DocumentTypes types, TimeProvider time)
    : IDocumentStores, IAsyncDisposable
{
    /// <summary>Stores with the key store that belongs to the folder.</summary>
    public SqliteDocumentStores(string stateDirectory, MasterKey masterKey, DocumentTypes types, TimeProvider time)
        : this(stateDirectory, new KeyStore(stateDirectory, Path.Join(stateDirectory, "backups"), new MasterKeys(masterKey), time), types, time)
    {
    }

    /// <summary>The keys of these stores.</summary>
    public KeyStore Keys => keys;

    readonly ConcurrentDictionary<TenantId, SqliteDocumentStore> open = new();
    readonly SemaphoreSlim opening = new(1);

    public async Task<Outcome<IDocumentStore>> OpenAsync(TenantId tenant, CancellationToken cancellation)
    {
        if (open.TryGetValue(tenant, out var known))
        {
            return known;
        }

        await opening.WaitAsync(cancellation);
        try
        {
            return open.TryGetValue(tenant, out known) ? known : OpenFile(tenant);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return StoreProblem.From(exception, TenantFile.PathOf(stateDirectory, tenant));
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Sizes for operators; it opens no tenant and reads no value.</summary>
    public StoreHealth Measure()
    {
        var folder = new DirectoryInfo(Path.Join(stateDirectory, TenantFile.Folder));
        var files = folder.Exists ? folder.GetFiles() : [];
        return new()
        {
            Tenants = files.Count(file => file.Extension == TenantFile.Extension),
            Bytes = files.Sum(file => file.Length),
            SchemaVersion = TenantSchema.Version,
            MasterKeyId = keys.Masters.Current.Id,
        };
    }

    /// <summary>
    /// Forgets a tenant's open file and removes it; what is under way for that tenant fails. The key is not touched: where the data is
    /// to be gone from backups too, destroy it first.
    /// </summary>
    public void Remove(string name)
    {
        Close(name);
        var path = TenantFile.PathOf(stateDirectory, name);

        // An idle connection, also one of a file that was refused, would go on with the removed file.
        new TenantConnections(path).Close();
        TenantFile.Remove(path);
    }

    /// <summary>Removes a tenant that never was one: file, key, and that there was a key.</summary>
    public void Forget(TenantId tenant)
    {
        Remove(TenantFile.NameOf(tenant));
        keys.Forget(tenant);
    }

    /// <summary>Forgets a tenant's open file, so that the next who asks opens it anew.</summary>
    public void Close(string name)
    {
        foreach (var tenant in open.Keys.Where(tenant => TenantFile.NameOf(tenant) == name))
        {
            if (open.TryRemove(tenant, out var store))
            {
                store.Close();
            }
        }
    }

    /// <summary>Whether one tenant's key opens a document of another, as it is never to.</summary>
    public bool OpensForAnother(TenantId owner, TenantId other, DocumentKey key)
    {
        using var connection = TenantConnections.OpenExisting(TenantFile.PathOf(stateDirectory, owner));
        return DocumentTable.Find(connection, key) is { } row
            && keys.Find(TenantFile.NameOf(other), "").TryGet(out var others, out _)
            && others.Open(key, DocumentVersion.Of(row.Version), row.Box) is not null;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var store in open.Values)
        {
            store.Dispose();
        }

        open.Clear();
        opening.Dispose();
        return ValueTask.CompletedTask;
    }

    Outcome<IDocumentStore> OpenFile(TenantId tenant)
    {
        TenantFile.CreateFolder(stateDirectory);
        var path = TenantFile.PathOf(stateDirectory, tenant);
        var connections = new TenantConnections(path);
        using var connection = connections.Open();
        if (TenantSchema.HoldsKey(connection) && MoveKey(connection, tenant, path) is { } unmoved)
        {
            return unmoved;
        }

        if (TenantSchema.Migrate(connection) is { } refusal)
        {
            return StoreProblem.Refused(path, refusal);
        }

        if (TenantTable.Check(connection) is { } damage)
        {
            return StoreProblem.Refused(path, damage);
        }

        return KeysOf(connection, tenant, path).TryGet(out var own, out var problem)
            ? Outcome.Ok<IDocumentStore>(open.GetOrAdd(tenant, new SqliteDocumentStore(connections, own, types, time, path)))
            : problem;
    }

    // A file that bears the name of a key never gets another one: what it holds is that key's, and where it is gone, so is that.
    Outcome<TenantKeys> KeysOf(SqliteConnection connection, TenantId tenant, string path)
    {
        var bound = TenantTable.KeyId(connection);
        if (!(bound is null ? keys.Open(tenant, path) : keys.Find(TenantFile.NameOf(tenant), path)).TryGet(out var own, out var problem))
        {
            return problem;
        }

        if (bound is null)
        {
            TenantTable.Bind(connection, own.KeyId);
        }

        return bound is null || bound == own.KeyId ? own : StoreProblem.Refused(path, "it is sealed under another key than the one in the key store: that one was destroyed, or the file comes from elsewhere");
    }

    // From before the key store: the key goes there first, then out of the file.
    Problem? MoveKey(SqliteConnection connection, TenantId tenant, string path)
    {
        if (TenantTable.OwnKey(connection) is not var (masterKeyId, wrapped))
        {
            return null;
        }

        var dataKey = keys.Masters.Of(masterKeyId)?.Unwrap(wrapped, TenantKeys.Join("outrigger data key v1", tenant.Value, masterKeyId));
        if (dataKey is not { Length: MasterKey.Size })
        {
            return StoreProblem.Refused(path, "its wrapped key is damaged, or belongs to another tenant or master key");
        }

        keys.Create(tenant, dataKey);
        return null;
    }
}
