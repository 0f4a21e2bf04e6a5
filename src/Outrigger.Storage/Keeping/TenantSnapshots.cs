using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Storage.Keeping;

/// <summary>What a copy of a tenant's file holds.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Readable">True where every one of them was opened; false where the key is gone, so that nobody can.</param>
public sealed record SnapshotFigures(int Documents, bool Readable);

/// <summary>
/// Copies of tenants' files as they are at one moment, made while others write, and what can still be read of a copy. A copy holds
/// no key.
/// </summary>
public sealed class TenantSnapshots(string stateDirectory, KeyStore keys)
{
    /// <value>The newest version of the tables that this product knows.</value>
    public static int SchemaVersion => TenantSchema.Version;

    /// <summary>Names of the tenants that have a file.</summary>
    public IReadOnlyList<string> Names() => [.. TenantFile.All(stateDirectory).Select(path => Path.GetFileNameWithoutExtension(path))];

    /// <summary>Name of a tenant's file, without its ending.</summary>
    public static string NameOf(TenantId tenant) => TenantFile.NameOf(tenant);

    /// <summary>Bytes of all files, logs included.</summary>
    public long Bytes() => TenantFile.All(stateDirectory).SelectMany(path => new[] { path, path + "-wal" }).Where(File.Exists).Sum(path => new FileInfo(path).Length);

    /// <summary>Copies a tenant's file as it is now into one file without logs.</summary>
    public Outcome<bool> Take(string name, string to)
    {
        var path = TenantFile.PathOf(stateDirectory, name);
        try
        {
            using var live = TenantConnections.OpenExisting(path);
            if (TenantSchema.Refusal(live) is { } refusal)
            {
                return StoreProblem.Refused(path, refusal);
            }

            using var copy = new SqliteConnection($"Data Source={to};Pooling=False");
            copy.Open();
            live.BackupDatabase(copy);
            Execute(copy, "pragma journal_mode = delete");
            Execute(copy, "pragma secure_delete = on");

            // From before the key store: the copy must not hold the key.
            return TenantSchema.Migrate(copy) is { } unmoved ? StoreProblem.Refused(path, unmoved) : true;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return StoreProblem.From(exception, path);
        }
    }

    /// <summary>Looks through a copy: its structure, how many documents, and whether each opens. A value that does not open is a problem.</summary>
    public Outcome<SnapshotFigures> Check(string name, string path)
    {
        try
        {
            using var copy = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            copy.Open();
            if ((TenantSchema.Refusal(copy) ?? TenantTable.Check(copy)) is { } refusal)
            {
                return StoreProblem.Refused(path, refusal);
            }

            return Open(copy, name, path);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return StoreProblem.From(exception, path);
        }
    }

    Outcome<SnapshotFigures> Open(SqliteConnection copy, string name, string path)
    {
        var rows = DocumentTable.Range(copy, DocumentPrefix.Everything, null, int.MaxValue);
        if (rows.Count == 0)
        {
            return new SnapshotFigures(0, Readable: true);
        }

        if (!keys.Find(name, path).TryGet(out var own, out _) || (TenantTable.KeyId(copy) is { } bound && bound != own.KeyId))
        {
            return new SnapshotFigures(rows.Count, Readable: false);
        }

        var altered = rows.Any(row => !DocumentKey.TryParse(row.Key, out var key) || row.Version < 1 || own.Open(key, DocumentVersion.Of(row.Version), row.Box) is null);
        if (altered)
        {
            return StoreProblem.Refused(path, "a document in it was altered");
        }

        return new SnapshotFigures(rows.Count, Readable: true);
    }

    // The only texts that reach it are the constants above.
#pragma warning disable CA2100
    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
