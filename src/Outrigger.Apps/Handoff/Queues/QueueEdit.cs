namespace Outrigger.Apps.Handoff.Queues;

/// <summary>The plain changes of a queue's order; ranks are made for what moved, and for all when one gets too long.</summary>
static class QueueEdit
{
    /// <summary>Moves one item so that it stands directly behind another, at the top for null.</summary>
    public static QueueChange Move(Queue queue, string issueId, string? after)
    {
        var from = queue.IndexOf(issueId);
        var rest = queue.Items.Where((_, index) => index != from).ToArray();
        var at = after is null ? 0 : Array.FindIndex(rest, item => item.IssueId == after) + 1;
        return at == from ? new(queue, false) : new(Inserted(queue, rest, at, [queue.Items[from]]), true);
    }

    /// <summary>Puts new items behind the first <paramref name="at"/>.</summary>
    public static Queue Inserted(Queue queue, IReadOnlyList<QueueItem> rest, int at, IReadOnlyList<QueueItem> added)
    {
        var low = at > 0 ? rest[at - 1].Rank : null;
        var high = at < rest.Count ? rest[at].Rank : null;
        var ranks = RoomAt(low, high) ? QueueRanks.Between(low, high, added.Count) : [];
        var ranked = ranks.Count == added.Count ? added.Zip(ranks, (item, rank) => item with { Rank = rank }) : added;
        QueueItem[] items = [.. rest.Take(at), .. ranked, .. rest.Skip(at)];
        var tooLong = ranks.Count != added.Count || ranks.Any(rank => rank.Length > QueueRanks.LongestRank);
        return Written(queue, tooLong ? QueueRepair.Ranked(items) : items);
    }

    public static Queue Written(Queue queue, IReadOnlyList<QueueItem> items) => new(queue.Version + 1, items);

    /// <summary>Nothing sorts before the very first rank.</summary>
    static bool RoomAt(string? low, string? high) => low is not null || high is null || high.Length > RankDigits.Whole || RankDigits.WholeOf(high) > 0;
}
