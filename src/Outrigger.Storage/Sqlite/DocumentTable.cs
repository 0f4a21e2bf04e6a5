using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;

namespace Outrigger.Storage.Sqlite;

/// <summary>A row as it is stored, its value still sealed.</summary>
readonly record struct SealedRow(string Key, long Version, byte[] Box);

/// <summary>The statements over documents. Every value travels as a parameter.</summary>
static class DocumentTable
{
    public static SealedRow? Find(SqliteConnection connection, DocumentKey key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select key, version, box from document where key = $key";
        command.Parameters.AddWithValue("$key", key.Value);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Row(reader) : null;
    }

    public static long VersionOf(SqliteConnection connection, DocumentKey key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select version from document where key = $key";
        command.Parameters.AddWithValue("$key", key.Value);
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    /// <summary>Rows whose key begins with the prefix, above <paramref name="after"/>. A range over the index: no pattern, so no wildcard.</summary>
    public static List<SealedRow> Range(SqliteConnection connection, DocumentPrefix prefix, string? after, int limit)
    {
        using var command = connection.CreateCommand();

        // '~' sorts above every character that a key can hold.
        command.CommandText = "select key, version, box from document where key >= $from and key < $to and key > $after order by key limit $limit";
        command.Parameters.AddWithValue("$from", prefix.Value);
        command.Parameters.AddWithValue("$to", prefix.Value + "~");
        command.Parameters.AddWithValue("$after", after ?? "");
        command.Parameters.AddWithValue("$limit", limit);
        using var reader = command.ExecuteReader();
        var rows = new List<SealedRow>();
        while (reader.Read())
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    public static void Put(SqliteConnection connection, DocumentKey key, DocumentVersion version, byte[] box, DateTimeOffset now)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into document (key, version, written_at, box) values ($key, $version, $now, $box)
            on conflict (key) do update set version = excluded.version, written_at = excluded.written_at, box = excluded.box
            """;
        command.Parameters.AddWithValue("$key", key.Value);
        command.Parameters.AddWithValue("$version", version.Number);
        command.Parameters.AddWithValue("$now", now.ToUnixTimeSeconds());
        command.Parameters.AddWithValue("$box", box);
        command.ExecuteNonQuery();
    }

    public static void Delete(SqliteConnection connection, DocumentKey key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "delete from document where key = $key";
        command.Parameters.AddWithValue("$key", key.Value);
        command.ExecuteNonQuery();
    }

    static SealedRow Row(SqliteDataReader reader) => new(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));
}
