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

    /// <summary>Name of the key that seals the values; null for a file that has none yet.</summary>
    public static string? KeyId(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select key_id from tenant";
        return command.ExecuteScalar() as string;
    }

    /// <summary>Writes down the name of the key, once.</summary>
    public static void Bind(SqliteConnection connection, string keyId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "insert into tenant (only, key_id) values (1, $id) on conflict (only) do update set key_id = excluded.key_id where key_id is null";
        command.Parameters.AddWithValue("$id", keyId);
        command.ExecuteNonQuery();
    }

    /// <summary>The key that a file from before the key store holds; null for none.</summary>
    public static (string MasterKeyId, byte[] Wrapped)? OwnKey(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select master_key_id, wrapped_key from tenant";
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetString(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>The next version number; never given again, as the counter only grows.</summary>
    public static long NextVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "update tenant set last_version = last_version + 1 returning last_version";
        return (long)(command.ExecuteScalar() ?? throw new SqliteException("The tenant's row is missing.", SQLitePCL.raw.SQLITE_CORRUPT));
    }
}
