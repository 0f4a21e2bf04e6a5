using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Sending;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Shifts: prepared with a note begun for each issue, previewed, sent step by step, resumed after a kill.</summary>
public sealed class ShiftDesk(HandoffServices services, Issues issues, People people, Rows rows, IssueFinder finder, ShiftChecks checks, Texts texts)
{
    public const int MostRows = 200;

    static readonly IssueFields Fields = IssueFields.Queue.And("project");

    public async Task<Outcome<ShiftView>> PrepareAsync(PrepareShift wanted, CancellationToken cancellation)
    {
        if (!(await IdsAsync(wanted, cancellation)).TryGet(out var ids, out var problem))
        {
            return problem;
        }

        if (ids.Count == 0)
        {
            return new Problem(ErrorCode.NotFound, "There is no issue to hand over.", "Choose a queue with issues, another query, or other keys.");
        }

        if (!(await services.Jira.IssuesAsync(ids, Fields, cancellation)).TryGet(out var found, out problem))
        {
            return problem;
        }

        var histories = await services.Jira.ChangesOfManyAsync([.. found.InOrder.OfType<JiraIssue>().Select(issue => issue.Id).DefaultIfEmpty("0")], ["status"], cancellation);
        var changes = histories.IsOk ? histories.Value : new Dictionary<string, IReadOnlyList<ChangeEntry>>();
        return Shown(null, [.. ids.Select(id => Prepared(id, found[id], changes))]);
    }

    public async Task<Outcome<ShiftView>> PreviewAsync(ShiftDraft draft, CancellationToken cancellation)
    {
        if (!(await checks.CheckAsync(draft, cancellation)).TryGet(out var findings, out var problem))
        {
            return problem;
        }

        return (await DrawnAsync(draft.Rows, draft.To, (row, index) => new(row, null, ShiftRowState.Waiting, findings[index]), cancellation)).TryGet(out var drawn, out problem)
            ? Shown(null, drawn)
            : problem;
    }

    /// <summary>Writes the shift down; rows that a finding stops by now fail at once, and nothing is sent yet.</summary>
    public async Task<Outcome<ShiftView>> StartAsync(ShiftDraft draft, CancellationToken cancellation)
    {
        if (!(await checks.CheckAsync(draft, cancellation)).TryGet(out var findings, out var problem) || !(await people.MeAsync(cancellation)).TryGet(out var me, out problem))
        {
            return problem;
        }

        Problem?[] stopped = [.. findings.Select(each => each.FirstOrDefault(finding => finding.Stops)?.Problem)];
        if (stopped.All(problem => problem is not null))
        {
            return stopped.OfType<Problem>().First() with { WayOut = "No row of the shift can be sent: see what stops each." };
        }

        var run = await texts.BeginAsync([.. draft.Rows.Select(row => RowOf(row, draft))], draft.Shared, shift: true, me.AccountId, cancellation);
        for (var row = 0; row < stopped.Length; row++)
        {
            if (stopped[row] is { } why)
            {
                await run.RefuseAsync(row, why, cancellation);
            }
        }

        return await ViewAsync(run, cancellation);
    }

    public async Task<Outcome<ShiftView>> StepAsync(string runId, TimeSpan budget, CancellationToken cancellation)
    {
        if (texts.Run(runId) is not { } run)
        {
            return Unknown;
        }

        var stopped = await run.StepAsync(budget, cancellation);
        return stopped is { Code: not ErrorCode.Conflict } ? stopped : await ViewAsync(run, cancellation);
    }

    public async Task<Outcome<ShiftView>> ResumeAsync(string runId, CancellationToken cancellation)
    {
        await texts.LoadAsync(cancellation);
        if (texts.Run(runId) is not { } run)
        {
            return Unknown;
        }

        return run.Finished && run.Unsent.Count > 0 && await AgainAsync(run, cancellation) is { } problem ? problem : await ViewAsync(run, cancellation);
    }

    public async Task<Outcome<ShiftView>> CancelAsync(string runId, CancellationToken cancellation)
    {
        if (texts.Run(runId) is not { } run)
        {
            return Unknown;
        }

        await run.CancelAsync(cancellation);
        return await ViewAsync(run, cancellation);
    }

    /// <summary>Lets the unsent rows wait again, but for those that a check stops today.</summary>
    async Task<Problem?> AgainAsync(SendRun run, CancellationToken cancellation)
    {
        var unsent = run.Unsent;
        SendRow[] rows = [.. unsent.Select(row => run.Begun.Rows[row])];
        var first = rows[0].Handoff;
        ShiftRow[] asked = [.. rows.Select(row => new ShiftRow(row.Handoff.IssueId, row.Handoff.To, row.Note))];
        var draft = new ShiftDraft
        {
            To = first.To,
            Rows = asked,
            Shared = run.Begun.Shared,
            AcceptBy = first.AcceptBy,
            Fallback = first.Fallback,
            AssignOnAccept = first.AssignOnAccept,
        };
        if (!(await checks.CheckAsync(draft, cancellation)).TryGet(out var findings, out var problem))
        {
            return problem;
        }

        await run.AgainAsync(cancellation);
        foreach (var (row, found) in unsent.Zip(findings))
        {
            if (found.FirstOrDefault(finding => finding.Stops) is { } stop)
            {
                await run.RefuseAsync(row, stop.Problem, cancellation);
            }
        }

        return null;
    }

    /// <summary>Shifts that are not finished, or of which rows were not sent, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<ShiftView>>> ListAsync(CancellationToken cancellation)
    {
        await texts.LoadAsync(cancellation);
        var views = new List<ShiftView>();
        foreach (var run in texts.Runs.Where(run => run.Begun.Shift && (!run.Finished || run.Unsent.Count > 0)))
        {
            if (!(await ViewAsync(run, cancellation)).TryGet(out var view, out var problem))
            {
                return problem;
            }

            views.Add(view);
        }

        return Outcome.Ok<IReadOnlyList<ShiftView>>(views);
    }

    static Problem Unknown { get; } = new(ErrorCode.RunUnknown, "This browser does not know that shift.", "Resume it in the browser in which it was started.");

    SendRow RowOf(ShiftRow row, ShiftDraft draft) => new(
        new()
        {
            RequestId = services.NewId(),
            IssueId = row.IssueId,
            To = row.To ?? draft.To,
            AcceptBy = draft.AcceptBy,
            Fallback = draft.Fallback,
            AssignOnAccept = draft.AssignOnAccept,
        },
        row.Note);

    async Task<Outcome<IReadOnlyList<string>>> IdsAsync(PrepareShift wanted, CancellationToken cancellation)
    {
        if (wanted.Queue is { } queue)
        {
            return (await services.Remote.QueueAsync(queue, null, cancellation)).TryGet(out var state, out var unread)
                ? Outcome.Ok<IReadOnlyList<string>>([.. state.Items.Select(item => item.IssueId).Take(MostRows)])
                : unread;
        }

        return (await finder.IdsAsync(null, wanted.Jql, wanted.Keys, MostRows, cancellation)).TryGet(out var found, out var problem) ? Outcome.Ok(found.Ids) : problem;
    }

    ShiftRowView Prepared(string id, JiraIssue? issue, IReadOnlyDictionary<string, IReadOnlyList<ChangeEntry>> changes)
    {
        if (issue is null)
        {
            return new(new() { IssueId = id }, null, ShiftRowState.Waiting, [new($"issue.{id}", true, DraftChecks.Gone(id))]);
        }

        DraftFinding[] findings = DraftChecks.ServiceProject(issue) is { } service ? [new($"issue.{id}", true, service)] : [];
        return new(issues.Of(issue), null, ShiftRowState.Waiting, findings, NotePrefill.Of(issue.Status?.Name, changes.GetValueOrDefault(id)));
    }

    async Task<Outcome<ShiftView>> ViewAsync(SendRun run, CancellationToken cancellation)
    {
        ShiftRow[] asRows = [.. run.Begun.Rows.Select(row => new ShiftRow(row.Handoff.IssueId, row.Handoff.To))];
        if (!(await DrawnAsync(asRows, asRows[0].To ?? new(TargetKind.Person, ""), (issue, index) => Drawn(issue, run.Rows[index]), cancellation)).TryGet(out var drawn, out var problem))
        {
            return problem;
        }

        foreach (var row in drawn.Where(row => row.Issue.Key is not null))
        {
            run.Keys[row.Issue.IssueId] = row.Issue.Key ?? "";
        }

        return Shown(run, drawn);
    }

    static ShiftRowView Drawn(IssueView issue, SendStanding standing) => new(issue, null, standing.State, [], null, standing.HandoffId, standing.Problem);

    async Task<Outcome<IReadOnlyList<ShiftRowView>>> DrawnAsync(
        IReadOnlyList<ShiftRow> asked, HandoffTarget otherwise, Func<IssueView, int, ShiftRowView> draw, CancellationToken cancellation)
    {
        string[] ids = [.. asked.Select(row => row.IssueId).Distinct(StringComparer.Ordinal)];
        if (!(await issues.ReadAsync(ids, IssueFields.Queue, cancellation)).TryGet(out var read, out var problem))
        {
            return problem;
        }

        HandoffTarget[] targets = [.. asked.Select(row => row.To ?? otherwise)];
        await people.ReadAsync(targets.Where(target => target.Kind == TargetKind.Person).Select(target => target.Id), cancellation);
        var byId = read.ToDictionary(issue => issue.IssueId, StringComparer.Ordinal);
        var drawn = new List<ShiftRowView>();
        for (var index = 0; index < asked.Count; index++)
        {
            drawn.Add(draw(byId[asked[index].IssueId], index) with { To = await rows.TargetAsync(targets[index], cancellation) });
        }

        return Outcome.Ok<IReadOnlyList<ShiftRowView>>(drawn);
    }

    static ShiftView Shown(SendRun? run, IReadOnlyList<ShiftRowView> drawn)
    {
        int Count(ShiftRowState state) => drawn.Count(row => row.State == state);
        var (done, waiting) = (Count(ShiftRowState.Sent) + Count(ShiftRowState.Failed), Count(ShiftRowState.Waiting));
        var perRow = run is not null && done > 0 ? run.Worked.TotalSeconds / done : (double?)null;
        return new(
            run?.Id, drawn, Count(ShiftRowState.Sent), Count(ShiftRowState.Failed), waiting, run is not null && waiting == 0, run?.Begun.Started, perRow * waiting);
    }
}
