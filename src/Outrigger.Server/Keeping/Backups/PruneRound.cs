using Outrigger.Trust.Backups;

namespace Outrigger.Server.Keeping.Backups;

/// <summary>Removes backups that are past their days, so that what somebody deleted is gone from them, too.</summary>
sealed class PruneRound(BackupMaker maker, BackupPlace place, KeepingLock keeping) : IRound
{
    public string Name => "prune";

    public bool IsDue(DateTimeOffset now) => BackupState.Read(place.BackupDirectory).Pruned is not { } at || now - at >= TimeSpan.FromDays(1) || now < at;

    public Task RunAsync(CancellationToken cancellation)
    {
        using var held = keeping.TryTake();
        if (held is not null)
        {
            Directory.CreateDirectory(place.BackupDirectory);
            maker.Prune();
        }

        return Task.CompletedTask;
    }
}
