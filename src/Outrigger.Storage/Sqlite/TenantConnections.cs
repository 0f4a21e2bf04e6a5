using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Outrigger.Storage.Sqlite;

/// <summary>Connections to one file, pooled, each set up alike: durable, no attaching of other files, deleted bytes overwritten.</summary>
sealed class TenantConnections(string path)
{
    const int BusyMilliseconds = 5000;

    // From sqlite3.h; the managed wrapper has no name for it.
    const int LimitAttached = 7;

    readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = BusyMilliseconds / 1000,
        Pooling = true,
    }.ToString();

    // A pooled connection keeps its settings as long as it lives; a new one has none of them.
    readonly ConditionalWeakTable<sqlite3, string> ready = [];

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            if (connection.Handle is not { } handle || !ready.TryGetValue(handle, out _))
            {
                SetUp(connection);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>One connection to a file that is there, set up as the others, for work that comes by once a day: none is left open.</summary>
    public static SqliteConnection OpenExisting(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = BusyMilliseconds / 1000,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            Apply(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes the log into the file and empties it, as far as readers let it.</summary>
    public static void FoldLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        command.ExecuteNonQuery();
    }

    /// <summary>Closes the idle connections, and with the last one folds the log into the file.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    void SetUp(SqliteConnection connection)
    {
        Apply(connection);
        if (connection.Handle is { } handle)
        {
            ready.AddOrUpdate(handle, path);
        }
    }

    static void Apply(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            pragma busy_timeout = {BusyMilliseconds};
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma secure_delete = on;
            pragma trusted_schema = off;
            """;
        command.ExecuteNonQuery();
        _ = raw.sqlite3_limit(connection.Handle, LimitAttached, 0);
    }
}
