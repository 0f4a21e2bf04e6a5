namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>How long loading has taken, pauses left out.</summary>
sealed class LoadClock(TimeProvider time)
{
    TimeSpan before;
    long? since;

    public TimeSpan Elapsed => before + (since is { } begun ? time.GetElapsedTime(begun) : TimeSpan.Zero);

    public void Restart() => (before, since) = (TimeSpan.Zero, time.GetTimestamp());

    public void GoOn() => since ??= time.GetTimestamp();

    public void Stop() => (before, since) = (Elapsed, null);
}
