namespace Outrigger.Trust.Backups;

/// <summary>When a backup is due: each day at a set hour, and at once where that hour was missed.</summary>
/// <param name="hour">0 to 23, UTC.</param>
public sealed class BackupSchedule(int hour)
{
    /// <value>Longest time from one success to the next before it is missing.</value>
    public static readonly TimeSpan MostBetween = TimeSpan.FromHours(26);

    public bool IsDue(DateTimeOffset? last, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(hour);
        var scheduled = now >= today ? today : today.AddDays(-1);
        return last is not { } at || at < scheduled || at > now;
    }
}
