namespace Outrigger.Atlassian.Transport;

/// <summary>Counts what was really sent, and remembers until when the client waits. Safe to read while it counts.</summary>
public sealed class TrafficCounter(TimeProvider time) : IThrottleObserver
{
    readonly Lock gate = new();
    DateTimeOffset waitingUntil = DateTimeOffset.MinValue;
    WaitReason reason;
    int reads;
    int writes;
    int retries;

    /// <summary>Requests sent with GET, retries included.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <summary>Requests sent with another method, retries included.</summary>
    public int Writes => Volatile.Read(ref writes);

    /// <summary>Requests among <see cref="Reads"/> and <see cref="Writes"/> that were not the first try.</summary>
    public int Retries => Volatile.Read(ref retries);

    /// <summary>How long nothing will be sent, and why; null where nothing holds requests back.</summary>
    public (TimeSpan Left, WaitReason Reason)? Wait
    {
        get
        {
            lock (gate)
            {
                var left = waitingUntil - time.GetUtcNow();
                return left > TimeSpan.Zero ? (left, reason) : null;
            }
        }
    }

    void IThrottleObserver.Sending(ProductRequest request, int attempt)
    {
        Interlocked.Increment(ref request.Method == "GET" ? ref reads : ref writes);
        if (attempt > 1)
        {
            Interlocked.Increment(ref retries);
        }
    }

    void IThrottleObserver.Waiting(DateTimeOffset until, WaitReason why)
    {
        lock (gate)
        {
            (waitingUntil, reason) = (until, why);
        }
    }
}
