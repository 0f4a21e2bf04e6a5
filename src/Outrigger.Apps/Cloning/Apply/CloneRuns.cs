using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.Template;
using Outrigger.Apps.Cloning.Undo;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>Begins runs, goes on with them, and turns them into undos.</summary>
public sealed class CloneRuns(RunServices services)
{
    /// <summary>
    /// Begins a run. The template is looked at once more: <see cref="ErrorCode.TemplateUnreadable"/> when it was deleted since the preview,
    /// <see cref="ErrorCode.Conflict"/> when it was changed.
    /// </summary>
    /// <param name="accountId">Who runs it.</param>
    public async Task<Outcome<CloneRun>> StartAsync(ClonePlan plan, TemplateSnapshot template, string accountId, CancellationToken cancellation)
    {
        if (await ChangedAsync(plan, cancellation) is { } problem)
        {
            return problem;
        }

        var begun = new RunBegun(RunBegun.ThisVersion, services.Ids.Next(), accountId, plan) { At = services.Time.GetUtcNow() };
        var ledger = RunLedger.Of([begun]) ?? throw new InvalidOperationException("A plan makes a ledger.");
        return await OpenAsync(begun, ledger, template, begun, static (context, ledger) => new CreationWork(context, ledger));
    }

    /// <summary>Goes on with a run from its journal; pages that failed are tried again.</summary>
    /// <returns><see cref="ErrorCode.RunUnknown"/>, <see cref="ErrorCode.Conflict"/> when the template changed, or what keeps it from being read.</returns>
    public async Task<Outcome<CloneRun>> ResumeAsync(string runId, string accountId, CancellationToken cancellation)
    {
        if (!(await LedgerAsync(runId, accountId, cancellation)).TryGet(out var ledger, out var problem))
        {
            return problem;
        }

        if (ledger.State is RunState.Undoing or RunState.Undone)
        {
            return ledger.State == RunState.Undoing
                ? await UndoAsync(runId, accountId, cancellation)
                : new Problem(ErrorCode.BadUsage, "The run was undone.", "Start a new one.");
        }

        if (!(await TemplateAsync(ledger.Plan, cancellation)).TryGet(out var template, out problem))
        {
            return problem;
        }

        var resumed = new RunResumed { At = services.Time.GetUtcNow() };
        ledger.Apply(resumed);
        return await OpenAsync(ledger.Begun, ledger, template, resumed, static (context, ledger) => new CreationWork(context, ledger));
    }

    /// <summary>Turns a run into its undo, or goes on with one.</summary>
    public async Task<Outcome<CloneRun>> UndoAsync(string runId, string accountId, CancellationToken cancellation)
    {
        if (!(await LedgerAsync(runId, accountId, cancellation)).TryGet(out var ledger, out var problem))
        {
            return problem;
        }

        // Only pages whose answer was lost need the template: without it they are left alone and named.
        var unproven = ledger.Pages.Values.Any(page => page.Open.Count > 0);
        var template = unproven ? await TemplateAsync(ledger.Plan, cancellation) : default;
        if (template.Problem is { } halt && RunContext.Halts(halt))
        {
            return halt;
        }

        var begun = new UndoBegun { At = services.Time.GetUtcNow() };
        ledger.Apply(begun);
        return await OpenAsync(ledger.Begun, ledger, unproven && template.IsOk ? template.Value : null, begun, static (context, ledger) => new UndoWork(context, ledger));
    }

    /// <summary>Reads a run's journal.</summary>
    internal async Task<Outcome<RunLedger>> LedgerAsync(string runId, string? accountId, CancellationToken cancellation)
    {
        var ledger = RunLedger.Of(await services.Journal.ReadAsync(runId, cancellation));
        if (ledger is null)
        {
            return new Problem(ErrorCode.RunUnknown, $"The run {runId} is not in the journal of this computer.", "List the runs, or start a new one.");
        }

        return accountId is null || ledger.Begun.AccountId == accountId
            ? ledger
            : new Problem(ErrorCode.Forbidden, $"The run {runId} was started by somebody else.", "Sign in as the person who started it.");
    }

    async Task<Outcome<CloneRun>> OpenAsync(
        RunBegun begun, RunLedger ledger, TemplateSnapshot? template, JournalEntry first, Func<RunContext, RunLedger, IWorkSource> source)
    {
        await services.Journal.AppendAsync(begun.RunId, [first], CancellationToken.None);
        var stopping = new CancellationTokenSource();
        var writer = new JournalWriter(services.Journal, begun.RunId);
        var context = new RunContext(services, begun, template, writer, stopping.Token);
        return new CloneRun(context, ledger, source(context, ledger), writer, stopping);
    }

    async Task<Problem?> ChangedAsync(ClonePlan plan, CancellationToken cancellation)
    {
        var read = await services.Client.PagesAsync([.. plan.Template.Nodes.Select(node => node.Id)], true, cancellation);
        if (!read.TryGet(out var pages, out var problem))
        {
            return problem;
        }

        var now = pages.Where(page => page.Status is Atlassian.Confluence.PageStatus.Current or Atlassian.Confluence.PageStatus.Archived)
            .DistinctBy(page => page.Id).ToDictionary(page => page.Id, page => TemplateNode.Hash(page.StorageBody ?? ""));
        if (plan.Template.Nodes.FirstOrDefault(node => !now.ContainsKey(node.Id)) is { } gone)
        {
            return gone.Parent < 0
                ? new(ErrorCode.TemplateUnreadable, $"The template “{plan.Template.Title}” was deleted meanwhile.", "Restore it from the trash, or choose another.")
                : new(ErrorCode.Conflict, $"A page below the template “{plan.Template.Title}” was deleted meanwhile.", "Look at the preview again.");
        }

        return plan.Template.Nodes.Any(node => now[node.Id] != node.BodyHash)
            ? new(ErrorCode.Conflict, $"The template “{plan.Template.Title}” was changed after the preview.", "Look at the preview again.")
            : null;
    }

    async Task<Outcome<TemplateSnapshot>> TemplateAsync(ClonePlan plan, CancellationToken cancellation)
    {
        var parts = TemplateParts.Attachments | TemplateParts.Properties | (plan.Template.Nodes.Count > 1 ? TemplateParts.Tree : TemplateParts.None);
        if (!(await new TemplateReader(services.Client).ReadAsync(plan.Template.Id, parts, cancellation)).TryGet(out var template, out var problem))
        {
            return problem;
        }

        var now = template.Nodes.DistinctBy(node => node.Page.Id).ToDictionary(node => node.Page.Id);
        if (plan.Template.Nodes.Any(node => !now.TryGetValue(node.Id, out var found) || found.BodyHash != node.BodyHash))
        {
            return new Problem(
                ErrorCode.Conflict, $"The template “{plan.Template.Title}” was changed since the run began, so the rest would not be like the first.",
                "Restore the template's earlier version and resume, or undo the run and start anew.");
        }

        // Pages that came to the template's tree since are no part of the plan.
        return template with { Nodes = [.. plan.Template.Nodes.Select(node => now[node.Id] with { Parent = node.Parent })] };
    }
}
