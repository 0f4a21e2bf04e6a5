using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Storage.Keeping;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Retention;

namespace Outrigger.Server.Keeping.Retention;

/// <summary>Deletes what is past its days, once a day and at each start.</summary>
/// <param name="last">When a sweep last went through the folder.</param>
sealed class SweepRound(StoreSweep sweep, KeepingLock keeping, LastTime last, TimeProvider time, ILogger<SweepRound> log) : IRound, IRegularWork
{
    bool began;

    public string Name => "sweep";

    public TimeSpan MostBetween => RetentionRules.Grace;

    public DateTimeOffset? LastDone => last.Read();

    public bool IsDue(DateTimeOffset now) => !began || last.Read() is not { } at || now - at >= TimeSpan.FromDays(1) || now < at;

    public Task RunAsync(CancellationToken cancellation)
    {
        using var held = keeping.TryTake();
        if (held is not null)
        {
            var report = sweep.Sweep();
            log.Swept(report.Tenants, report.Deleted, report.Refused.Count);
            last.Write(time.GetUtcNow());
        }

        // Where another process has the lock, it does what is to do here.
        began = true;
        return Task.CompletedTask;
    }
}
