using Outrigger.Core.Documents;

namespace Outrigger.Server.Api.Handoff.Queues;

/// <summary>
/// Who looked at a queue during the last minute, as keyed hashes and in memory only: it says how often it is worth asking,
/// and nothing breaks where it is lost.
/// </summary>
sealed class Presence(TimeProvider time)
{
    const int MostQueues = 10_000;
    const int MostLookers = 500;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    readonly Dictionary<(TenantId Tenant, DocumentKey Queue), Dictionary<string, DateTimeOffset>> queues = [];
    DateTimeOffset nextSweep;

    /// <summary>Notes that somebody looks, and counts the others.</summary>
    public int Look(TenantId tenant, IDocumentStore store, DocumentKey queue, string account)
    {
        var now = time.GetUtcNow();
        var who = store.KeyedHash("who looks at a queue", account);
        lock (gate)
        {
            if (now >= nextSweep)
            {
                Sweep(now);
            }

            if (!queues.TryGetValue((tenant, queue), out var lookers))
            {
                lookers = [];
                if (queues.Count < MostQueues)
                {
                    queues[(tenant, queue)] = lookers;
                }
            }

            if (lookers.Count < MostLookers || lookers.ContainsKey(who))
            {
                lookers[who] = now;
            }

            return lookers.Count(entry => entry.Key != who && now - entry.Value < Window);
        }
    }

    void Sweep(DateTimeOffset now)
    {
        nextSweep = now + Window;
        foreach (var (queue, lookers) in queues.ToArray())
        {
            foreach (var gone in lookers.Where(entry => now - entry.Value >= Window).Select(entry => entry.Key).ToArray())
            {
                lookers.Remove(gone);
            }

            if (lookers.Count == 0)
            {
                queues.Remove(queue);
            }
        }
    }
}
