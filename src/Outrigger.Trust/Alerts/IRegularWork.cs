namespace Outrigger.Trust.Alerts;

/// <summary>
/// Work that the server does again and again: a backup, a sweep. What it says here is shown to operators, and its being late
/// raises an alert, so that a success that is missing is seen and not only a failure.
/// </summary>
public interface IRegularWork
{
    /// <summary>Name in kebab-case: <c>daily-backup</c>.</summary>
    string Name { get; }

    /// <summary>Longest time from one success to the next before it counts as late: a day and two hours for what happens daily.</summary>
    TimeSpan MostBetween { get; }

    /// <summary>When it last succeeded; null for never. It is kept across restarts where that can be.</summary>
    DateTimeOffset? LastDone { get; }
}
