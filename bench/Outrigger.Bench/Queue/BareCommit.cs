using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Outrigger.Bench.Queue;

/// <summary>The least that a durable move can cost: one row of the same bytes replaced in SQLite with the same settings, by one writer, no HTTP.</summary>
static class BareCommit
{
    /// <summary>Milliseconds of each commit, sorted.</summary>
    public static double[] Measure(string folder, int bytes, int commits)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Join(folder, "bare.db"), Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; create table document (key text primary key, box blob not null) strict");
        using var replace = connection.CreateCommand();
        replace.CommandText = "insert into document (key, box) values ('queue', $box) on conflict (key) do update set box = excluded.box";
        var box = replace.Parameters.Add("$box", SqliteType.Blob);
        var random = new Random(1);
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

        Array.Sort(times);
        return times;
    }

    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
