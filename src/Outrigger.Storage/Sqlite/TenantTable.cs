using Microsoft.Data.Sqlite;

namespace Outrigger.Storage.Sqlite;

/// <summary>The one row about the tenant itself.</summary>
static class TenantTable
{
    /// <summary>What SQLite itself finds wrong with the file; null for nothing.</summary>
    public static string? Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma quick_check(1)";
        var answer = command.ExecuteScalar() as string;
        return answer == "ok" ? null : "its structure is damaged";
    }

    /// <summary>The wrapped data key; the first who asks stores the one that <paramref name="create"/> makes.</summary>
    public static (string MasterKeyId, byte[] Wrapped) WrappedKey(SqliteConnection connection, Func<(string MasterKeyId, byte[] Wrapped)> create)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var found = Read(connection);
        if (found is null)
        {
            found = create();
            Insert(connection, found.Value.MasterKeyId, found.Value.Wrapped);
        }

        transaction.Commit();
        return found.Value;
    }

    /// <summary>The next version number; never given again, as the counter only grows.</summary>
    public static long NextVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "update tenant set last_version = last_version + 1 returning last_version";
        return (long)(command.ExecuteScalar() ?? throw new SqliteException("The tenant's row is missing.", SQLitePCL.raw.SQLITE_CORRUPT));
    }

    static (string MasterKeyId, byte[] Wrapped)? Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select master_key_id, wrapped_key from tenant";
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetString(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    static void Insert(SqliteConnection connection, string masterKeyId, byte[] wrapped)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "insert into tenant (only, master_key_id, wrapped_key) values (1, $id, $wrapped)";
        command.Parameters.AddWithValue("$id", masterKeyId);
        command.Parameters.AddWithValue("$wrapped", wrapped);
        command.ExecuteNonQuery();
    }
}
