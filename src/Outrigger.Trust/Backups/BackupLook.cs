using System.Globalization;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Retention;

namespace Outrigger.Trust.Backups;

/// <summary>Judges how backups stand: the last one that was restored and compared, and the oldest one there is.</summary>
public static class BackupLook
{
    public static Finding Judge(BackupState state, IReadOnlyList<string> there, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        Detail[] details =
        [
            new("last verified restore", state.Verified is { } last ? last.At.ToString("u", CultureInfo.InvariantCulture) : "never"),
            new("tenants in it", $"{state.Verified?.Tenants ?? 0}"),
            new("documents in it", $"{state.Verified?.Documents ?? 0}"),
            new("last attempt", state.Problem ?? "succeeded"),
        ];
        return state.Verified is not { } verified ? Finding.Broken("No backup was made and restored yet.", details)
            : now - verified.At > BackupSchedule.MostBetween ? Finding.Broken("The last backup that was restored and compared is older than a day.", details)
            : verified.At > now ? Finding.Broken("The clock went back since the last backup.", details)
            : !there.Contains(verified.Name) ? Finding.Broken("The last backup is not where it was put.", details)
            : Finding.Kept("Backed up within the last day; the backup was restored into a scratch place and compared by count and hash.", details);
    }

    /// <summary>Whether backups go when their days are over.</summary>
    /// <param name="oldest">When the oldest one was made; null for none.</param>
    public static string? Complaint(BackupState state, DateTimeOffset? oldest, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return now - oldest > TimeSpan.FromDays(RetentionRules.BackupDays) + RetentionRules.Grace ? "A backup is kept longer than it may be."
            : !(now - state.Pruned <= RetentionRules.Grace) ? "Old backups were not looked for within the last day."
            : null;
    }
}
