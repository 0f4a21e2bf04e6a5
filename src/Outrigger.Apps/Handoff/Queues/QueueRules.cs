using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Queues;

/// <summary>
/// What an intent makes of a queue. Pure, and the same for an intent that comes twice: whoever loses a race reads the queue
/// again and applies the intent to that.
/// </summary>
public static class QueueRules
{
    /// <summary>Most issues that one intent names.</summary>
    public const int MostAtOnce = 100;

    /// <summary>Applies every intent but <see cref="TakeIssue"/>, which is about two queues: <see cref="Take"/>.</summary>
    public static Outcome<QueueChange> Apply(Queue queue, QueueIntent intent, DateTimeOffset now) => intent switch
    {
        PutAfter put => Put(queue, put),
        PutBefore put => Put(queue, put),
        AddIssues add => Add(queue, add, now),
        RemoveIssues remove => Remove(queue, remove),
        _ => new Problem(ErrorCode.BadUsage, $"The intent {intent.GetType().Name} is not about one queue."),
    };

    /// <summary>
    /// Takes an issue to the end of the caller's own queue; <see cref="ErrorCode.Conflict"/> where another took it first,
    /// <see cref="ErrorCode.IssuePending"/> where a handoff brought it that nobody has accepted.
    /// </summary>
    public static Outcome<QueueTake> Take(Queue team, Queue mine, string issueId, DateTimeOffset now)
    {
        var at = team.IndexOf(issueId);
        if (at < 0)
        {
            return mine.Holds(issueId)
                ? new QueueTake(team, mine, false)
                : new Problem(ErrorCode.Conflict, $"The issue {Shown(issueId)} is not in the team's queue any more: somebody else took it or put it away.", "Take the next one.");
        }

        if (team.Items[at].Handoff is not null)
        {
            return new Problem(ErrorCode.IssuePending, $"The issue {Shown(issueId)} was handed to the team and nobody has accepted it yet.", "Open the handoff and read it back.");
        }

        var entered = Enter(mine, issueId, now, null);
        return entered.TryGet(out var change, out var full)
            ? new QueueTake(Leave(team, issueId).Queue, change.Queue, true)
            : full;
    }

    /// <summary>Puts an issue that a handoff brings to the end; where it is there already it stays at its place.</summary>
    public static Outcome<QueueChange> Enter(Queue queue, string issueId, DateTimeOffset now, string? handoff)
    {
        var at = queue.IndexOf(issueId);
        if (at >= 0)
        {
            var item = queue.Items[at];
            return handoff is null || item.Handoff == handoff
                ? new QueueChange(queue, false)
                : new QueueChange(QueueEdit.Written(queue, [.. queue.Items.Select((one, index) => index == at ? item with { Handoff = handoff } : one)]), true);
        }

        return queue.Items.Count >= Queue.MostItems
            ? Full(queue, 1)
            : new QueueChange(QueueEdit.Inserted(queue, queue.Items, queue.Items.Count, [new(issueId, "", now, handoff)]), true);
    }

    /// <summary>Takes an issue out; nothing happens where it is not there.</summary>
    public static QueueChange Leave(Queue queue, string issueId) =>
        queue.Holds(issueId) ? new(QueueEdit.Written(queue, [.. queue.Items.Where(item => item.IssueId != issueId)]), true) : new(queue, false);

    static Outcome<QueueChange> Put(Queue queue, PutAfter put)
    {
        if (Missing(queue, put.IssueId) is { } missing)
        {
            return missing;
        }

        if (put.After is null || put.After == put.IssueId || queue.Holds(put.After))
        {
            return put.After == put.IssueId ? new QueueChange(queue, false) : QueueEdit.Move(queue, put.IssueId, put.After);
        }

        var left = Surviving(queue, put.IssueId, put.Before);
        return QueueEdit.Move(queue, put.IssueId, left) with { Note = Gone(put.IssueId, left is null ? "at the top" : $"after {Shown(left)}") };
    }

    static Outcome<QueueChange> Put(Queue queue, PutBefore put)
    {
        if (Missing(queue, put.IssueId) is { } missing)
        {
            return missing;
        }

        if (put.Before is null || put.Before == put.IssueId || queue.Holds(put.Before))
        {
            return put.Before == put.IssueId ? new QueueChange(queue, false) : MoveBefore(queue, put.IssueId, put.Before);
        }

        var left = Surviving(queue, put.IssueId, put.After);
        return MoveBefore(queue, put.IssueId, left) with { Note = Gone(put.IssueId, left is null ? "at the end" : $"before {Shown(left)}") };
    }

    static QueueChange MoveBefore(Queue queue, string issueId, string? before)
    {
        var others = queue.Items.Select(item => item.IssueId).Where(id => id != issueId).ToArray();
        var at = before is null ? others.Length : Array.IndexOf(others, before);
        return QueueEdit.Move(queue, issueId, at == 0 ? null : others[at - 1]);
    }

    static Outcome<QueueChange> Add(Queue queue, AddIssues add, DateTimeOffset now)
    {
        if (WrongIds(add.IssueIds) is { } wrong)
        {
            return wrong;
        }

        QueueItem[] added = [.. add.IssueIds.Distinct(StringComparer.Ordinal).Where(id => !queue.Holds(id)).Select(id => new QueueItem(id, "", now))];
        if (added.Length == 0)
        {
            return new QueueChange(queue, false);
        }

        if (queue.Items.Count + added.Length > Queue.MostItems)
        {
            return Full(queue, added.Length);
        }

        var at = add.After is null ? queue.Items.Count - 1 : queue.IndexOf(add.After);
        var gone = at < 0 && add.After is not null;
        var changed = QueueEdit.Inserted(queue, queue.Items, gone ? queue.Items.Count : at + 1, added);
        return new QueueChange(changed, true, gone ? $"Issue {Shown(add.After ?? "")} is not in the queue any more, so the new ones were put at the end." : null);
    }

    static Outcome<QueueChange> Remove(Queue queue, RemoveIssues remove)
    {
        if (WrongIds(remove.IssueIds) is { } wrong)
        {
            return wrong;
        }

        var gone = remove.IssueIds.ToHashSet(StringComparer.Ordinal);
        var left = queue.Items.Where(item => !gone.Contains(item.IssueId)).ToArray();
        return left.Length == queue.Items.Count ? new QueueChange(queue, false) : new QueueChange(QueueEdit.Written(queue, left), true);
    }

    static string? Surviving(Queue queue, string issueId, IReadOnlyList<string>? nearest) =>
        nearest?.FirstOrDefault(id => id != issueId && queue.Holds(id));

    static Problem? Missing(Queue queue, string issueId) => queue.Holds(issueId)
        ? null
        : new(ErrorCode.NotFound, $"The issue {Shown(issueId)} is not in this queue any more.", "Open the queue again; add the issue if it belongs there.");

    static Problem? WrongIds(IReadOnlyList<string> ids)
    {
        if (ids.Count is 0 or > MostAtOnce)
        {
            return new(ErrorCode.Invalid, $"One request names 1 to {MostAtOnce} issues, not {ids.Count}.", "Ask in several requests.");
        }

        return ids.FirstOrDefault(id => !IssueIds.IsId(id)) is { } wrong
            ? new(ErrorCode.Invalid, $"{Shown(wrong)} is not the numeric id of an issue.", "Name issues by their ids.")
            : null;
    }

    static string Gone(string issueId, string where) =>
        $"The neighbour that issue {Shown(issueId)} was put beside is not in the queue any more, so it was put {where}.";

    static Problem Full(Queue queue, int more) => new(
        ErrorCode.QueueFull, $"The queue holds {queue.Items.Count} of at most {Queue.MostItems} issues, so {more} more {(more == 1 ? "does" : "do")} not fit.", "Take issues out first.");

    static string Shown(string id) => IssueIds.IsId(id) ? id : "with an unreadable id";
}
