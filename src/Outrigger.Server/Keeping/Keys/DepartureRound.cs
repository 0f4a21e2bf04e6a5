using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Server.Keeping.Keys;

/// <summary>Looks once a day for tenants that left and stayed silent, and keeps the two places of the keys alike.</summary>
sealed class DepartureRound(Departures departures, SqliteDocumentStores stores, KeepingLock keeping, TimeProvider time, ILogger<DepartureRound> log) : IRound
{
    DateTimeOffset? last;

    public string Name => "departures";

    public bool IsDue(DateTimeOffset now) => last is not { } at || now - at >= TimeSpan.FromDays(1) || now < at;

    public Task RunAsync(CancellationToken cancellation)
    {
        using var held = keeping.TryTake();
        if (held is not null)
        {
            stores.Keys.Mend();
            log.Departed(departures.EraseSilent());
        }

        last = time.GetUtcNow();
        return Task.CompletedTask;
    }
}
