using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.Presets;
using Outrigger.Apps.Cloning.Report;
using Outrigger.Apps.Cloning.Rows;
using Outrigger.Apps.Cloning.Template;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning;

/// <summary>
/// The cloner for one signed-in person: what the terminal calls and what the protocol's dispatcher stands on. It holds the last plans and the
/// runs under way; all else is in the product and the journal.
/// </summary>
public sealed class ClonerService(RunServices services) : IAsyncDisposable
{
    const int MostPlans = 8;

    readonly CloneRuns runs = new(services);
    readonly Dictionary<string, PlanResult> plans = [];
    readonly Queue<string> planOrder = [];
    readonly Dictionary<string, CloneRun> live = [];
    string? accountId;

    /// <summary>False where a run cannot be resumed once this host is gone.</summary>
    public bool JournalLasts => services.Journal.Lasts;

    /// <summary>Most rows that one run takes.</summary>
    public static int MostRows => RowReader.MostRows;

    public PresetStore Presets { get; } = new(services.Client);

    public PageSearch Search { get; } = new(services.Client);

    public async Task<Outcome<Atlassian.Confluence.Person>> WhoAsync(CancellationToken cancellation)
    {
        var asked = await services.Client.CurrentUserAsync(cancellation);
        accountId = asked.IsOk ? asked.Value.AccountId : accountId;
        return asked;
    }

    public async Task<Outcome<TemplateView>> TemplateAsync(string pageId, CancellationToken cancellation)
    {
        var read = await new TemplateReader(services.Client).ReadAsync(PageAddress.Id(pageId) ?? pageId, TemplateParts.View, cancellation);
        return read.TryGet(out var template, out var problem) ? TemplateViews.Of(template) : problem;
    }

    /// <summary>The text of a table that is attached to a template.</summary>
    public Task<Outcome<string>> RowFileAsync(string templateId, string attachmentId, CancellationToken cancellation) =>
        new RowFileReader(services.Client).ReadAsync(templateId, attachmentId, cancellation);

    /// <summary>Checks a draft; nothing is written. The plan is kept for <see cref="StartAsync"/> under the preview's id.</summary>
    public async Task<Outcome<PlanResult>> PlanAsync(CloneDraft draft, Progress progress, CancellationToken cancellation)
    {
        var planned = await new Planner(services.Client, services.Time, services.Ids, services.Options.MostInFlight).PlanAsync(draft, progress, cancellation);
        if (planned.IsOk)
        {
            plans[planned.Value.Preview.PlanId] = planned.Value;
            planOrder.Enqueue(planned.Value.Preview.PlanId);
            if (planOrder.Count > MostPlans)
            {
                plans.Remove(planOrder.Dequeue());
            }
        }

        return planned;
    }

    /// <summary>Starts a plan as last previewed; a plan starts once.</summary>
    public async Task<Outcome<CloneRun>> StartAsync(string planId, CancellationToken cancellation)
    {
        if (!plans.TryGetValue(planId, out var planned))
        {
            return new Problem(ErrorCode.RunUnknown, "The preview is no longer known.", "Make the preview again.");
        }

        if (planned is not { Plan: { } plan, Template: { } template })
        {
            return new Problem(ErrorCode.BadUsage, "The preview has findings that stop the run.", "Solve them first.");
        }

        // Taken out before anything is awaited: a double click starts one run.
        plans.Remove(planId);
        var me = await AccountAsync(cancellation);
        var started = me.IsOk ? await runs.StartAsync(plan, template, me.Value, cancellation) : me.Problem ?? throw new InvalidOperationException();
        if (started.Problem is not null)
        {
            plans[planId] = planned;
        }

        return Kept(started);
    }

    /// <summary>Goes on with a run from its journal; a run under way is given as it is.</summary>
    public async Task<Outcome<CloneRun>> ResumeAsync(string runId, CancellationToken cancellation)
    {
        if (live.TryGetValue(runId, out var running) && running is { Problem: null, State: RunState.Running or RunState.Undoing })
        {
            return running;
        }

        return await ReopenAsync(runId, runs.ResumeAsync, cancellation);
    }

    /// <summary>Turns a run into its undo.</summary>
    public Task<Outcome<CloneRun>> UndoAsync(string runId, CancellationToken cancellation) => ReopenAsync(runId, runs.UndoAsync, cancellation);

    /// <summary>The run under way; null where there is none of that id in this session.</summary>
    public CloneRun? Live(string runId) => live.GetValueOrDefault(runId);

    /// <summary>All runs of the journal, newest first.</summary>
    public async Task<IReadOnlyList<RunSummary>> RunsAsync(CancellationToken cancellation)
    {
        var summaries = new List<RunSummary>();
        foreach (var id in await services.Journal.ListAsync(cancellation))
        {
            var read = await runs.LedgerAsync(id, null, cancellation);
            if (read.TryGet(out var ledger, out _))
            {
                summaries.Add(RunReports.Summary(ledger, StateOf(id, ledger)));
            }
        }

        return [.. summaries.OrderByDescending(summary => summary.StartedAt)];
    }

    public async Task<Outcome<RunReport>> ReportAsync(string runId, CancellationToken cancellation)
    {
        if (live.TryGetValue(runId, out var running))
        {
            return running.Report;
        }

        var read = await runs.LedgerAsync(runId, null, cancellation);
        return read.TryGet(out var ledger, out var problem) ? RunReports.Report(ledger, StateOf(runId, ledger)) : problem;
    }

    /// <summary>Removes a run from the journal; its pages stay. A run under way is not forgotten.</summary>
    public async Task<Outcome<bool>> ForgetAsync(string runId, CancellationToken cancellation)
    {
        if (live.TryGetValue(runId, out var running))
        {
            if (running is { Problem: null, State: RunState.Running or RunState.Undoing })
            {
                return new Problem(ErrorCode.BadUsage, "The run is under way.", "Cancel it first.");
            }

            live.Remove(runId);
            await running.DisposeAsync();
        }

        await services.Journal.DeleteAsync(runId, cancellation);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in live.Values)
        {
            await run.DisposeAsync();
        }
    }

    async Task<Outcome<string>> AccountAsync(CancellationToken cancellation)
    {
        if (accountId is null && (await WhoAsync(cancellation)).Problem is { } problem)
        {
            return problem;
        }

        return accountId ?? "";
    }

    async Task<Outcome<CloneRun>> ReopenAsync(string runId, Func<string, string, CancellationToken, Task<Outcome<CloneRun>>> open, CancellationToken cancellation)
    {
        if (!(await AccountAsync(cancellation)).TryGet(out var me, out var problem))
        {
            return problem;
        }

        // What is still under way in this session ends before its journal is read again.
        if (live.Remove(runId, out var running))
        {
            await running.DisposeAsync();
        }

        return Kept(await open(runId, me, cancellation));
    }

    Outcome<CloneRun> Kept(Outcome<CloneRun> opened)
    {
        if (opened.TryGet(out var run, out _))
        {
            live[run.RunId] = run;
        }

        return opened;
    }

    RunState StateOf(string runId, RunLedger ledger) =>
        live.TryGetValue(runId, out var run) ? run.State
        : ledger.State == RunState.Running ? RunState.Interrupted
        : ledger.State;
}
