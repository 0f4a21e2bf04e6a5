using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>The sendings that this browser has the texts of: those under way, and those that a killed tab left.</summary>
public sealed class Texts(HandoffServices services, Claims claims, Outbox outbox, People people)
{
    /// <summary>A single handoff that was never recorded is not sent any more after this time.</summary>
    static readonly TimeSpan StaleAfter = TimeSpan.FromMinutes(10);

    /// <summary>Rows of a shift that were not sent are offered to be tried again for this long; then their texts go.</summary>
    static readonly TimeSpan UnsentHolds = TimeSpan.FromDays(1);

    readonly Dictionary<string, SendRun> live = new(StringComparer.Ordinal);

    /// <summary>Sendings by id, newest first; read from the journal once.</summary>
    public IEnumerable<SendRun> Runs => live.Values.OrderByDescending(run => run.Begun.Started);

    public SendRun? Run(string id) => live.GetValueOrDefault(id);

    public async Task<SendRun> BeginAsync(IReadOnlyList<SendRow> rows, NoteDraft? shared, bool shift, string accountId, CancellationToken cancellation)
    {
        var begun = new SendBegun(SendBegun.ThisVersion, accountId, shift, rows, services.Clock.Now, shared);
        var run = await SendRun.BeginAsync(services.NewId(), begun, services, claims, outbox, cancellation);
        return live[run.Id] = run;
    }

    /// <summary>Finds what an earlier tab left.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out _))
        {
            return;
        }

        foreach (var id in (await services.Journal.SendsAsync(cancellation)).Where(id => !live.ContainsKey(id)))
        {
            if (SendRun.Of(id, await services.Journal.ReadAsync(id, cancellation), me.AccountId, services, claims, outbox) is not { } run)
            {
                continue;
            }

            if (run.Finished && (run.Unsent.Count == 0 || services.Clock.Now - run.Begun.Started > UnsentHolds))
            {
                await services.Journal.ForgetAsync(id, cancellation); // killed before it could, or too old to go on with
            }
            else
            {
                live.TryAdd(id, run); // requests overlap: another may have read it meanwhile
            }
        }
    }

    /// <summary>
    /// Goes on with single handoffs that a killed tab left. One that was not recorded then and is old by now is forgotten: sending it
    /// hours later would surprise. Shifts wait until their sender resumes them.
    /// </summary>
    public async Task HealAsync(CancellationToken cancellation)
    {
        foreach (var run in live.Values.Where(run => !run.Begun.Shift && !run.Finished).ToArray())
        {
            if (run.Rows.All(row => row.HandoffId is null) && services.Clock.Now - run.Begun.Started > StaleAfter && !await IsRecordedAsync(run, cancellation))
            {
                await ForgetAsync(run, cancellation);
                continue;
            }

            await run.StepAsync(null, cancellation);
            if (run.Finished && run.Rows.All(row => row.State != ShiftRowState.Failed || row.HandoffId is null))
            {
                live.Remove(run.Id);
            }
        }
    }

    public async Task ForgetAsync(SendRun run, CancellationToken cancellation)
    {
        live.Remove(run.Id);
        await services.Journal.ForgetAsync(run.Id, cancellation);
    }

    /// <summary>A single handoff of this issue whose record nobody is sure of: sent again, it keeps its request id, so that it is recorded once.</summary>
    public SendRun? UnsureOf(string issueId, HandoffTarget to) => live.Values.FirstOrDefault(run =>
        !run.Begun.Shift && run.Rows[0] is { State: ShiftRowState.Waiting, HandoffId: null } && run.Begun.Rows[0].Handoff is var row && row.IssueId == issueId && row.To == to);

    /// <summary>The text of a handoff's note, where this browser has it.</summary>
    public NoteContent? ContentOf(string handoffId)
    {
        foreach (var run in live.Values)
        {
            for (var row = 0; row < run.Rows.Count; row++)
            {
                if (run.Rows[row].HandoffId == handoffId)
                {
                    return run.ContentOf(row);
                }
            }
        }

        return null;
    }

    /// <summary>The record may be there without the journal knowing: the tab was killed between the two.</summary>
    async Task<bool> IsRecordedAsync(SendRun run, CancellationToken cancellation)
    {
        var row = run.Begun.Rows[0].Handoff;
        return (await services.Remote.StandingAsync(row.IssueId, cancellation)).TryGet(out var standing, out _)
            && standing.Open is { Outbox.NoteComment: null } open && open.From == run.Begun.By && open.To == row.To
            && (open.Created - run.Begun.Started).Duration() < StaleAfter;
    }
}
