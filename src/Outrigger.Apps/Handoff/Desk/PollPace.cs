namespace Outrigger.Apps.Handoff.Desk;

/// <summary>When a queue is worth asking for again: often while others are at it or it just changed, ever more seldom otherwise.</summary>
public sealed class PollPace(TimeProvider time)
{
    const int Quick = 2_000;

    const int Slowest = 30_000;

    static readonly TimeSpan Lively = TimeSpan.FromMinutes(2);

    long? changedAt;
    int wait = Quick;

    /// <summary>Milliseconds until the next question.</summary>
    public int After(bool changed, int othersLooking)
    {
        changedAt = changed ? time.GetTimestamp() : changedAt;
        var lively = othersLooking > 0 || (changedAt is { } at && time.GetElapsedTime(at) < Lively);
        return wait = lively ? Quick : Math.Min(Slowest, wait * 3 / 2);
    }
}
