namespace Outrigger.Apps.Handoff.Queues;

/// <summary>One issue of a queue, at its place.</summary>
/// <param name="Rank">Made by <see cref="QueueRanks"/>; compared ordinally.</param>
/// <param name="Since">When it came into the queue.</param>
/// <param name="Handoff">The handoff that brought it; null where somebody put it there.</param>
public sealed record QueueItem(string IssueId, string Rank, DateTimeOffset Since, string? Handoff = null);

/// <summary>A queue in order. Its ranks ascend and each issue is in it once: whoever makes one sees to that, <see cref="QueueRepair"/> where they came from outside.</summary>
/// <param name="Version">Grows with each change; 0 for a queue that was never written.</param>
public sealed record Queue(long Version, IReadOnlyList<QueueItem> Items)
{
    /// <summary>Most issues of a queue.</summary>
    public const int MostItems = 500;

    public static Queue Empty { get; } = new(0, []);

    public bool Holds(string issueId) => IndexOf(issueId) >= 0;

    /// <summary>0 for the top; negative where it is not in the queue.</summary>
    public int IndexOf(string issueId)
    {
        for (var index = 0; index < Items.Count; index++)
        {
            if (string.Equals(Items[index].IssueId, issueId, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }
}
