namespace Outrigger.Apps.Handoff.Remote;

/// <summary>
/// The server's time as this tab knows it: what the server last said, and what has passed since. A computer whose clock is wrong by a
/// day reckons with it all the same.
/// </summary>
public sealed class ServerClock(TimeProvider time)
{
    DateTimeOffset? said;
    long at;

    /// <summary>Before the server said anything, this computer's own.</summary>
    public DateTimeOffset Now => said is { } known ? known + time.GetElapsedTime(at) : time.GetUtcNow();

    public void Hear(DateTimeOffset? now)
    {
        if (now is { } heard)
        {
            (said, at) = (heard, time.GetTimestamp());
        }
    }
}
