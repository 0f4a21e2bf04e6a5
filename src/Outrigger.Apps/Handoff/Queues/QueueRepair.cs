namespace Outrigger.Apps.Handoff.Queues;

/// <summary>Makes a sound queue of whatever was stored: nothing is lost, nothing is twice in it, and ranks ascend.</summary>
public static class QueueRepair
{
    /// <summary>The queue as it is where it is sound; otherwise ordered by rank and issue, with broken ranks behind what stood before them, and ranked anew.</summary>
    public static Queue Of(Queue queue)
    {
        if (IsSound(queue.Items))
        {
            return queue;
        }

        var items = Ordered(queue.Items.DistinctBy(item => item.IssueId, StringComparer.Ordinal));
        return queue with { Items = Ranked(items) };
    }

    /// <summary>The same items in the same order with ranks evenly spread.</summary>
    public static IReadOnlyList<QueueItem> Ranked(IReadOnlyList<QueueItem> items) =>
        [.. items.Zip(QueueRanks.Fresh(items.Count), (item, rank) => item with { Rank = rank })];

    static bool IsSound(IReadOnlyList<QueueItem> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < items.Count; index++)
        {
            if (!seen.Add(items[index].IssueId) || !QueueRanks.IsRank(items[index].Rank) || items[index].Rank.Length > QueueRanks.LongestRank
                || (index > 0 && string.CompareOrdinal(items[index - 1].Rank, items[index].Rank) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    static QueueItem[] Ordered(IEnumerable<QueueItem> items)
    {
        var place = ("", "");
        var placed = new List<((string Rank, string Issue) Place, QueueItem Item)>();
        foreach (var item in items)
        {
            place = QueueRanks.IsRank(item.Rank) ? (item.Rank, item.IssueId) : place;
            placed.Add((place, item));
        }

        return [.. placed.OrderBy(one => one.Place.Rank, StringComparer.Ordinal).ThenBy(one => one.Place.Issue, StringComparer.Ordinal).Select(one => one.Item)];
    }
}
