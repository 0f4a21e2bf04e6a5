using Outrigger.Trust.Backups;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Keeping.Backups;

/// <summary>Looks whether the last backup that was restored and compared is of today, and still there.</summary>
sealed class BackupControl(BackupPlace place, KeepingService keeping, TimeProvider time) : IControl
{
    public const string ControlName = "daily-backup";

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var late = new BackupState(new BackupReport("late", now - BackupSchedule.MostBetween - TimeSpan.FromMinutes(1), 1, 1, 1), now, null, now);
        var missing = late with { Verified = new BackupReport("missing", now, 1, 1, 1) };
        var seen = new[] { (late, "late"), (missing, "other") }.All(each => BackupLook.Judge(each.Item1, [each.Item2], now).State == PromiseState.Broken);
        return Task.FromResult(new SelfTest("a backup of the day before, and one that is gone", seen));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await keeping.FirstRounds.WaitAsync(cancellation);
        return BackupLook.Judge(BackupState.Read(place.BackupDirectory), [.. place.All().Select(each => each.Name)], time.GetUtcNow());
    }
}
