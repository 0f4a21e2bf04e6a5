using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;

namespace Outrigger.Storage.Sqlite;

/// <summary>When documents were last written, by type. Neither needs a tenant's key: the time stands beside the sealed value.</summary>
static class DocumentAges
{
    /// <summary>The oldest last writing of a type; null where there is no document of it.</summary>
    public static DateTimeOffset? Oldest(SqliteConnection connection, DocumentType type)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select min(written_at) from document where key >= $from and key < $to";
        Range(command, type);
        return command.ExecuteScalar() is long seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    /// <summary>Deletes the documents of a type that were last written at <paramref name="until"/> or before, and says how many.</summary>
    public static int DeleteUntil(SqliteConnection connection, DocumentType type, DateTimeOffset until)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "delete from document where key >= $from and key < $to and written_at <= $until";
        Range(command, type);
        command.Parameters.AddWithValue("$until", until.ToUnixTimeSeconds());
        return command.ExecuteNonQuery();
    }

    // '~' sorts above every character that a key can hold.
    static void Range(SqliteCommand command, DocumentType type)
    {
        command.Parameters.AddWithValue("$from", type.Name + ":");
        command.Parameters.AddWithValue("$to", type.Name + ":~");
    }
}
