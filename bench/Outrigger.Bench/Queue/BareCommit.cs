using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Outrigger.Bench.Queue;

/// <summary>The least that a durable move can cost: one row of the same bytes replaced in SQLite with the same settings, by one writer, no HTTP.</summary>
sealed class BareCommit : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand replace;
    readonly SqliteParameter box;
    readonly Random random = new(1);
    readonly int bytes;

    public BareCommit(string folder, int bytes)
    {
        this.bytes = bytes;
        connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Join(folder, "bare.db"), Pooling = false }.ToString());
        connection.Open();
        using var setUp = connection.CreateCommand();
        setUp.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; create table document (key text primary key, box blob not null) strict";
        setUp.ExecuteNonQuery();
        replace = connection.CreateCommand();
        replace.CommandText = "insert into document (key, box) values ('queue', $box) on conflict (key) do update set box = excluded.box";
        box = replace.Parameters.Add("$box", SqliteType.Blob);
    }

    /// <summary>Milliseconds of each commit.</summary>
    public IEnumerable<double> Measure(int commits)
    {
        var times = new double[commits];
        for (var index = 0; index < commits; index++)
        {
            var value = new byte[bytes];
            random.NextBytes(value);
            box.Value = value;
            var started = Stopwatch.GetTimestamp();
            using (var transaction = connection.BeginTransaction(deferred: false))
            {
                replace.Transaction = transaction;
                replace.ExecuteNonQuery();
                transaction.Commit();
            }

            times[index] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return times;
    }

    public void Dispose()
    {
        replace.Dispose();
        connection.Dispose();
    }
}
