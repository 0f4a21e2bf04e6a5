namespace Outrigger.Atlassian.Transport;

/// <summary>What the requests of one asker have cost, retries included.</summary>
public sealed class RequestCount
{
    int requests;
    long bytes;

    /// <summary>Requests sent so far.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Bytes of all answers so far.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    internal void Add(int length)
    {
        Interlocked.Increment(ref requests);
        Interlocked.Add(ref bytes, length);
    }
}
