using Microsoft.Data.Sqlite;
using Outrigger.Core.Documents;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Storage.Keeping;

/// <summary>
/// Deletes documents whose days are over, in every tenant's file below a state folder, and says how old the oldest are. It
/// opens no value and needs no key, so it also reaches tenants that never come back. One bad file stops no other.
/// </summary>
public sealed class StoreSweep(string stateDirectory, DocumentTypes types, TimeProvider time)
{
    /// <summary>Deletes what was last written longer ago than its type's days. Doing it twice does no more than once.</summary>
    public SweepReport Sweep()
    {
        var now = time.GetUtcNow();
        var deleted = 0;
        var (done, refused) = OnEach(connection => deleted += Sweep(connection, now));
        return new(done, deleted, refused);
    }

    /// <summary>For each type that is kept for days only, the oldest document there is now.</summary>
    public IReadOnlyList<OldestDocument> Oldest()
    {
        var oldest = types.All.Where(type => type.Retention.Days is not null).ToDictionary(type => type, _ => (DateTimeOffset?)null);
        OnEach(connection =>
        {
            foreach (var type in oldest.Keys.ToArray())
            {
                oldest[type] = Earlier(oldest[type], DocumentAges.Oldest(connection, type));
            }
        });
        return [.. oldest.Select(entry => new OldestDocument(entry.Key, entry.Value))];
    }

    int Sweep(SqliteConnection connection, DateTimeOffset now)
    {
        var deleted = 0;
        foreach (var type in types.All)
        {
            if (type.Retention.Days is { } days)
            {
                deleted += DocumentAges.DeleteUntil(connection, type, now.AddDays(-days));
            }
        }

        if (deleted > 0)
        {
            // The log beside the file still holds what was deleted, until it is folded in.
            TenantConnections.FoldLog(connection);
        }

        return deleted;
    }

    (int Done, IReadOnlyList<string> Refused) OnEach(Action<SqliteConnection> work)
    {
        var done = 0;
        var refused = new List<string>();
        foreach (var path in TenantFile.All(stateDirectory))
        {
            try
            {
                using var connection = TenantConnections.OpenExisting(path);
                if (TenantSchema.Refusal(connection) is not null)
                {
                    refused.Add(Path.GetFileName(path));
                    continue;
                }

                work(connection);
                done++;
            }
            catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
            {
                // A tenant may be erased while the others are swept.
                if (File.Exists(path))
                {
                    refused.Add(Path.GetFileName(path));
                }
            }
        }

        return (done, refused);
    }

    static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
