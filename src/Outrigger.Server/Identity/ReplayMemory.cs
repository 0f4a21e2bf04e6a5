namespace Outrigger.Server.Identity;

/// <summary>
/// Ids of tokens seen, until they expire. Whether Atlassian sends a token once only is not stated, so a second sight is
/// logged and not refused; writes are safe to repeat.
/// </summary>
sealed class ReplayMemory(TimeProvider time)
{
    const int Most = 100_000;

    readonly Lock gate = new();
    readonly Dictionary<string, DateTimeOffset> seen = new(StringComparer.Ordinal);
    DateTimeOffset nextSweep;

    /// <summary>True where the token was seen before. A full memory forgets the new one: it only feeds the log.</summary>
    public bool IsReplay(string tokenId, DateTimeOffset expires)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (now >= nextSweep)
            {
                Sweep(now);
            }

            return seen.ContainsKey(tokenId) || (seen.Count < Most && !seen.TryAdd(tokenId, expires + TokenReader.Skew));
        }
    }

    void Sweep(DateTimeOffset now)
    {
        nextSweep = now + TimeSpan.FromMinutes(1);
        foreach (var old in seen.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToArray())
        {
            seen.Remove(old);
        }
    }
}
