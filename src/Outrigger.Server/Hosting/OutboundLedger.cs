namespace Outrigger.Server.Hosting;

/// <summary>Counts what the gateway sent and what it refused, since the server was started. It holds no address and no host.</summary>
/// <param name="tell">Told of each refusal, and whether a control provoked it.</param>
sealed class OutboundLedger(Action<OutboundRefusal, bool>? tell = null)
{
    readonly long[] refused = new long[Enum.GetValues<OutboundRefusal>().Length];
    long sent;
    long probes;

    /// <summary>Requests that went out.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Refused attempts that a control made itself; they are in no other count.</summary>
    public long Probes => Interlocked.Read(ref probes);

    /// <summary>Refused attempts by reason; every reason is there.</summary>
    public IReadOnlyDictionary<OutboundRefusal, long> Refused =>
        Enum.GetValues<OutboundRefusal>().ToDictionary(reason => reason, reason => Interlocked.Read(ref refused[(int)reason]));

    public void CountSent() => Interlocked.Increment(ref sent);

    public void CountProbe(OutboundRefusal reason)
    {
        Interlocked.Increment(ref probes);
        tell?.Invoke(reason, true);
    }

    public void Count(OutboundRefusal reason)
    {
        Interlocked.Increment(ref refused[(int)reason]);
        tell?.Invoke(reason, false);
    }
}
