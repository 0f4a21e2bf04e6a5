using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Storage.Sqlite;

/// <summary>One SQLite file per tenant below a state folder. For one machine; several processes may share the folder.</summary>
public sealed class SqliteDocumentStores(string stateDirectory, MasterKey masterKey, DocumentTypes types, TimeProvider time)
    : IDocumentStores, IAsyncDisposable
{
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

    /// <summary>Tenants that were opened since the start.</summary>
    public IReadOnlyList<TenantId> Opened => [.. open.Keys];

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
            MasterKeyId = masterKey.Id,
        };
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
        if (TenantSchema.Migrate(connection) is { } refusal)
        {
            return StoreProblem.Refused(path, refusal);
        }

        if (TenantTable.Check(connection) is { } damage)
        {
            return StoreProblem.Refused(path, damage);
        }

        return DataKey(connection, tenant, path).TryGet(out var dataKey, out var problem)
            ? Outcome.Ok<IDocumentStore>(open.GetOrAdd(tenant, new SqliteDocumentStore(connections, new TenantKeys(tenant, dataKey), types, time, path)))
            : problem;
    }

    Outcome<byte[]> DataKey(SqliteConnection connection, TenantId tenant, string path)
    {
        var associated = TenantKeys.Join("outrigger data key v1", tenant.Value, masterKey.Id);
        var (keyId, wrapped) = TenantTable.WrappedKey(connection, () => (masterKey.Id, masterKey.Wrap(RandomNumberGenerator.GetBytes(MasterKey.Size), associated)));
        return keyId != masterKey.Id
            ? StoreProblem.Refused(path, $"its key is wrapped by master key {keyId} and this server has {masterKey.Id}")
            : masterKey.Unwrap(wrapped, associated) is { Length: MasterKey.Size } dataKey
                ? dataKey
                : StoreProblem.Refused(path, "its wrapped key is damaged or belongs to another tenant");
    }
}
