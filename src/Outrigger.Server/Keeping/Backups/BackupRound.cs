using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Backups;

namespace Outrigger.Server.Keeping.Backups;

/// <summary>Makes the daily backup at its hour, and at the start where that hour was missed; after a failure again with the next look.</summary>
sealed class BackupRound(BackupMaker maker, BackupPlace place, BackupSchedule schedule, KeepingLock keeping, ILogger<BackupRound> log) : IRound, IRegularWork
{
    public string Name => BackupControl.ControlName;

    public TimeSpan MostBetween => BackupSchedule.MostBetween;

    public DateTimeOffset? LastDone => BackupState.Read(place.BackupDirectory).Verified?.At;

    public bool IsDue(DateTimeOffset now) => schedule.IsDue(LastDone, now);

    public Task RunAsync(CancellationToken cancellation)
    {
        using var held = keeping.TryTake();
        if (held is null)
        {
            return Task.CompletedTask;
        }

        if (maker.Make().TryGet(out var report, out var problem))
        {
            log.BackedUp(report.Tenants, report.Documents, report.Bytes);
        }
        else
        {
            log.BackupFailed(StoreFault.Of(problem));
        }

        return Task.CompletedTask;
    }
}
