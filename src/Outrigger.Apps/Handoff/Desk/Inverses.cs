using Outrigger.Apps.Handoff.Api;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Intents that take back others, from the order before.</summary>
static class Inverses
{
    /// <summary>Neighbours that an intent names beside its own: who to follow where that one is gone.</summary>
    const int MostNamed = 8;

    /// <summary>Puts an issue behind another and names those before it, as the writer saw them.</summary>
    public static PutAfter Put(IReadOnlyList<string> order, string issueId, string? after)
    {
        var at = after is null ? -1 : Index(order, after);
        return new(issueId, after) { Before = [.. order.Take(Math.Max(at, 0)).Where(id => id != issueId).Reverse().Take(MostNamed)] };
    }

    public static IReadOnlyList<QueueIntent> OfMove(IReadOnlyList<string> before, string issueId)
    {
        var at = Index(before, issueId);
        return at < 0 ? [] : [Put(before, issueId, at == 0 ? null : before[at - 1])];
    }

    /// <summary>Issues come back one by one from the top, each behind the one that stood before it; the first of all at the top.</summary>
    public static IReadOnlyList<QueueIntent> OfRemoval(IReadOnlyList<string> before, IReadOnlyCollection<string> removed)
    {
        var intents = new List<QueueIntent>();
        for (var at = 0; at < before.Count; at++)
        {
            if (removed.Contains(before[at]))
            {
                intents.Add(new AddIssues([before[at]], at == 0 ? null : before[at - 1]));
                if (at == 0)
                {
                    intents.Add(new PutAfter(before[at], null));
                }
            }
        }

        return intents;
    }

    public static IReadOnlyList<QueueIntent> OfAddition(IReadOnlyList<string> before, IReadOnlyList<string> added)
    {
        string[] fresh = [.. added.Except(before)];
        return fresh.Length == 0 ? [] : [.. fresh.Chunk(Queues.QueueRules.MostAtOnce).Select(some => new RemoveIssues(some))];
    }

    static int Index(IReadOnlyList<string> order, string issueId)
    {
        for (var at = 0; at < order.Count; at++)
        {
            if (order[at] == issueId)
            {
                return at;
            }
        }

        return -1;
    }
}
