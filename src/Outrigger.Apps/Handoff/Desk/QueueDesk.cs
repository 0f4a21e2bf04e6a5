using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Queues as they are drawn: order from our server, everything else from Jira in one request for a hundred issues.</summary>
public sealed class QueueDesk(HandoffServices services, Issues issues, SiteFacts site, IssueFinder finder, Healing healing)
{
    public const string Mine = "mine";

    /// <summary>An intent may meet another's change of the same queue; after so many it is told.</summary>
    const int MostTakes = 5;

    /// <summary>How old what is shown of pending handoffs may be: an answer does not always change the queue.</summary>
    static readonly TimeSpan PendingHolds = TimeSpan.FromSeconds(10);

    readonly Dictionary<string, QueueMemory> memories = new(StringComparer.Ordinal);

    /// <param name="columns">Null for those shown last, or those that the viewer chose.</param>
    public async Task<Outcome<QueueView>> OpenAsync(string queue, IReadOnlyList<string>? columns, CancellationToken cancellation)
    {
        var memory = Memory(queue);
        var (asState, asPending) = (services.Remote.QueueAsync(queue, null, cancellation), site.OpenAsync(cancellation));
        var (asPreferences, asSettings) = (site.PreferencesAsync(again: false, cancellation), site.SettingsAsync(again: false, cancellation));
        await Task.WhenAll(asState, asPending, asPreferences, asSettings);
        if (!(await asState).TryGet(out var state, out var problem) || !(await asPending).TryGet(out var open, out problem)
            || !(await asPreferences).TryGet(out var preferences, out problem) || !(await asSettings).TryGet(out _, out problem))
        {
            return problem;
        }

        memory.Columns = columns ?? memory.Columns ?? preferences.Columns ?? [];
        Remember(memory, open);

        await healing.LookAsync([.. memory.Pending.Values], cancellation);
        return await TakeOverAsync(queue, state, changed: false, cancellation, again: true);
    }

    /// <summary>Null where nothing changed, with the wait in milliseconds.</summary>
    public async Task<Outcome<(QueueView? View, int AskAgainMs)>> PollAsync(string queue, CancellationToken cancellation)
    {
        var memory = Memory(queue);
        if (memory.State is null)
        {
            return (await OpenAsync(queue, null, cancellation)).TryGet(out var opened, out var unopened) ? (opened, opened.AskAgainMs) : unopened;
        }

        if (!(await services.Remote.QueueAsync(queue, memory.State.Version, cancellation)).TryGet(out var state, out var problem))
        {
            return problem;
        }

        services.Clock.Hear(state.Now);
        var same = state.Unchanged || state.Version == memory.State.Version;
        if (same && !await AnsweredAsync(memory, cancellation))
        {
            return (null, memory.Pace.After(changed: false, state.OthersLooking));
        }

        await (same ? Task.CompletedTask : ReadPendingAsync(memory, cancellation));
        return (await TakeOverAsync(queue, same ? memory.State with { OthersLooking = state.OthersLooking, Now = state.Now, Note = null } : state, changed: true, cancellation)).TryGet(out var view, out problem) ? (view, view.AskAgainMs) : problem;
    }

    public async Task<Outcome<QueueView>> MoveAsync(string queue, string issueId, string? after, CancellationToken cancellation)
    {
        var before = Memory(queue).Order;
        return await ChangeAsync(queue, Inverses.Put(before, issueId, after), Inverses.OfMove(before, issueId), cancellation);
    }

    public Task<Outcome<QueueView>> RemoveAsync(string queue, IReadOnlyList<string> issueIds, CancellationToken cancellation) =>
        ChangeAsync(queue, new RemoveIssues(issueIds), Inverses.OfRemoval(Memory(queue).Order, [.. issueIds]), cancellation);

    public async Task<Outcome<QueueView>> AddAsync(AddToQueue wanted, CancellationToken cancellation)
    {
        if (!(await finder.IdsAsync(wanted.IssueIds, wanted.Jql, wanted.Keys, QueueRules.MostAtOnce, cancellation)).TryGet(out var found, out var problem))
        {
            return problem;
        }

        if (found.Ids.Count == 0)
        {
            return new Problem(ErrorCode.NotFound, found.Note ?? "No issue was found.", "Give issue keys, or another query.");
        }

        var added = await ChangeAsync(wanted.Queue, new AddIssues(found.Ids), Inverses.OfAddition(Memory(wanted.Queue).Order, found.Ids), cancellation);
        return added.TryGet(out var view, out problem) ? view with { Note = view.Note ?? found.Note } : problem;
    }

    public async Task<Outcome<QueueView>> UndoAsync(string queue, CancellationToken cancellation)
    {
        var memory = Memory(queue);
        var intents = memory.Undo;
        if (intents.Count == 0)
        {
            return new Problem(ErrorCode.NotFound, "There is nothing to take back in this queue.");
        }

        memory.Undo = [];
        Outcome<QueueState> last = new Problem(ErrorCode.NotFound, "There is nothing to take back in this queue.");
        foreach (var intent in intents)
        {
            last = await services.Remote.ChangeQueueAsync(queue, intent, cancellation);
            if (!last.IsOk)
            {
                break;
            }
        }

        return last.TryGet(out var state, out var problem) ? await TakeOverAsync(queue, state, changed: true, cancellation) : problem;
    }

    /// <summary>The first issue of a team's queue that the viewer may see goes to the end of his own, unless he has enough in work.</summary>
    public async Task<Outcome<(IssueView Issue, QueueView Queue)>> TakeNextAsync(string queue, CancellationToken cancellation)
    {
        if (await LimitAsync(cancellation) is { } limit)
        {
            return limit;
        }

        for (var attempt = 0; attempt < MostTakes; attempt++)
        {
            if (!(await OpenAsync(queue, null, cancellation)).TryGet(out var view, out var problem))
            {
                return problem;
            }

            // The queue itself says which are handed over: a lead who is no member is not told of the handoffs.
            var handed = (Memory(queue).State?.Items ?? []).Where(item => item.Handoff is not null).Select(item => item.IssueId).ToHashSet(StringComparer.Ordinal);
            if (view.Rows.FirstOrDefault(row => row.Issue.Key is not null && row.Handoff is null && !handed.Contains(row.Issue.IssueId)) is not { } next)
            {
                return Nothing(handed.Count);
            }

            var taken = await services.Remote.ChangeQueueAsync(queue, new TakeIssue(next.Issue.IssueId), cancellation);
            if (taken.TryGet(out _, out problem))
            {
                return (await OpenAsync(queue, null, cancellation)).TryGet(out var after, out problem) ? (next.Issue, after) : problem;
            }

            if (problem.Code is not (ErrorCode.Conflict or ErrorCode.NotFound))
            {
                return problem;
            }
        }

        return new Problem(ErrorCode.Conflict, "Others took the first issues of this queue at the same moment.", "Take the next one again.");
    }

    /// <summary>Whether a handoff of this queue was answered, or sent, since it was looked at.</summary>
    async Task<bool> AnsweredAsync(QueueMemory memory, CancellationToken cancellation)
    {
        if (services.Time.GetElapsedTime(memory.PendingAt) < PendingHolds)
        {
            return false;
        }

        var here = memory.Order.ToHashSet(StringComparer.Ordinal);
        string[] Known() => [.. memory.Pending.Values.Where(record => here.Contains(record.IssueId)).Select(record => record.Id).Order(StringComparer.Ordinal)];
        var before = Known();
        return (await ReadPendingAsync(memory, cancellation)).IsOk && !before.SequenceEqual(Known());
    }

    async Task<Outcome<bool>> ReadPendingAsync(QueueMemory memory, CancellationToken cancellation)
    {
        if (!(await services.Remote.OpenAsync(cancellation)).TryGet(out var open, out var problem))
        {
            return problem;
        }

        Remember(memory, open);
        return true;
    }

    void Remember(QueueMemory memory, OpenHandoffs open)
    {
        services.Clock.Hear(open.Now);
        memory.PendingAt = services.Time.GetTimestamp();
        memory.Pending.Clear();
        foreach (var record in open.Outgoing.Concat(open.Incoming))
        {
            memory.Pending[record.IssueId] = record;
        }
    }

    static Problem Nothing(int waiting) => waiting > 0
        ? new(ErrorCode.NotFound, $"The queue holds only {waiting} {(waiting == 1 ? "handoff" : "handoffs")} that must be accepted, and nothing to take.", "Open the handoff and read it back.")
        : new(ErrorCode.NotFound, "The queue holds no issue that you may see.", "Add issues to it.");

    async Task<Problem?> LimitAsync(CancellationToken cancellation)
    {
        if (site.Preferences.WorkLimit is not { } limit)
        {
            return null;
        }

        if (!(await OpenAsync(Mine, null, cancellation)).TryGet(out var mine, out var problem))
        {
            return problem;
        }

        return mine.InWork < limit
            ? null
            : new(ErrorCode.WorkLimit, $"You have {mine.InWork} {(mine.InWork == 1 ? "issue" : "issues")} in work, and your limit is {limit}.", "Finish or hand over one of them, or change the limit.");
    }

    async Task<Outcome<QueueView>> ChangeAsync(string queue, QueueIntent intent, IReadOnlyList<QueueIntent> undo, CancellationToken cancellation)
    {
        if (!(await services.Remote.ChangeQueueAsync(queue, intent, cancellation)).TryGet(out var state, out var problem))
        {
            return problem;
        }

        var memory = Memory(queue);
        var changed = memory.State?.Version != state.Version;
        memory.Undo = changed ? undo : memory.Undo;
        return await TakeOverAsync(queue, state, changed, cancellation);
    }

    /// <summary>Draws a queue; Jira is asked for those issues only that are new here, or for all of them again.</summary>
    async Task<Outcome<QueueView>> TakeOverAsync(string queue, QueueState state, bool changed, CancellationToken cancellation, bool again = false)
    {
        services.Clock.Hear(state.Now);
        var memory = Memory(queue);
        string[] missing = [.. state.Items.Select(item => item.IssueId).Where(id => again || !memory.Issues.ContainsKey(id))];
        var fields = await issues.FieldsAsync(memory.Columns ?? [], cancellation);
        if (!(await issues.ReadAsync(missing, fields, cancellation)).TryGet(out var read, out var problem))
        {
            return problem;
        }

        foreach (var issue in read)
        {
            memory.Issues[issue.IssueId] = issue;
        }

        memory.State = state;
        return View(queue, memory, state, memory.Pace.After(changed, state.OthersLooking));
    }

    QueueView View(string queue, QueueMemory memory, QueueState state, int wait)
    {
        QueueRow[] rows = [.. state.Items.Select(item => new QueueRow(memory.Issues[item.IssueId], item.Since, AgeOf(item.Since), memory.Pending.GetValueOrDefault(item.IssueId)))];
        return new()
        {
            Queue = queue,
            Version = state.Version,
            Rows = rows,
            InWork = rows.Count(row => row.Issue.Colour == StatusColour.Indeterminate),
            WorkLimit = site.Preferences.WorkLimit,
            AskAgainMs = wait,
            CanUndo = memory.Undo.Count > 0,
            Note = state.Note,
            MostItems = Queue.MostItems,
        };
    }

    CardAge AgeOf(DateTimeOffset since)
    {
        var days = (services.Clock.Now - since).TotalDays;
        var old = site.Settings?.AgingDays ?? new HandoffSettings().AgingDays;
        return days >= 2 * old ? CardAge.VeryOld : days >= old ? CardAge.Old : CardAge.Fresh;
    }

    QueueMemory Memory(string queue) => memories.TryGetValue(queue, out var memory) ? memory : memories[queue] = new(services.Time);
}
