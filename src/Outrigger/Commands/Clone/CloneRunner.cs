using Outrigger.Apps.Cloning;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;
using Outrigger.Hosting;

namespace Outrigger.Commands.Clone;

/// <summary>Runs what was asked (a dry run, a run, its resumption or its undo) and says how it ended as an exit code.</summary>
sealed class CloneRunner(CloneArguments arguments, Core core, ICloneOutput output, CancellationToken interrupted)
{
    const int BudgetMs = 200;

    public async Task<int> RunAsync()
    {
        if (arguments.Undo is { } undo)
        {
            return await FollowAsync(await core.AskAsync<RunStarted>(new UndoRun { Id = core.NextId(), RunId = undo }));
        }

        if (arguments.Resume is { } resume)
        {
            return await FollowAsync(await core.AskAsync<RunStarted>(new ResumeRun { Id = core.NextId(), RunId = resume }));
        }

        var drafted = await DraftMaker.MakeAsync(arguments, core);
        if (!drafted.TryGet(out var draft, out var problem))
        {
            return Stop(null, problem);
        }

        var previewed = await core.AskAsync<Previewed>(new PreviewDraft { Id = core.NextId(), Draft = draft });
        return previewed.TryGet(out var preview, out problem) ? await GoOnAsync(preview.Preview) : Stop(null, problem);
    }

    async Task<int> GoOnAsync(ClonePreview preview)
    {
        if (arguments.DryRun || !preview.CanStart)
        {
            output.Preview(preview);
            return preview.CanStart ? ExitCodes.Done : WorstOf(preview);
        }

        return await FollowAsync(await core.AskAsync<RunStarted>(new StartRun { Id = core.NextId(), PlanId = preview.PlanId }));
    }

    async Task<int> FollowAsync(Outcome<RunStarted> begun)
    {
        if (!begun.TryGet(out var started, out var problem))
        {
            return Stop(null, problem);
        }

        var progress = started.Progress;
        output.Started(progress);
        var finished = false;
        var cancelled = false;
        while (!finished)
        {
            if (interrupted.IsCancellationRequested && !cancelled)
            {
                cancelled = true;
                output.Cancelling(progress.RunId);
                await core.AskAsync<Done>(new CancelRun { Id = core.NextId(), RunId = progress.RunId });
            }

            var step = await core.AskAsync<Stepped>(new StepRun { Id = core.NextId(), RunId = progress.RunId, BudgetMs = BudgetMs });
            if (!step.TryGet(out var stepped, out problem))
            {
                return Stop(progress.RunId, problem);
            }

            (progress, finished) = (stepped.Progress, stepped.Finished);
            output.Step(progress, stepped.Changed);
        }

        return await EndAsync(progress);
    }

    async Task<int> EndAsync(RunProgress progress)
    {
        if (progress.Stopped is { } stopped)
        {
            output.Problem(progress.RunId, stopped);
        }

        var read = await core.AskAsync<ReportRead>(new ReadReport { Id = core.NextId(), RunId = progress.RunId });
        if (!read.TryGet(out var report, out var problem))
        {
            return Stop(progress.RunId, problem);
        }

        output.Finished(report.Report, progress);
        return progress.State switch
        {
            RunState.Interrupted when progress.Stopped is { } reason && ErrorTable.Of(reason.Code).ExitCode == ExitCodes.NotAuthorised => ExitCodes.NotAuthorised,
            RunState.Interrupted or RunState.Cancelled or RunState.Running or RunState.Undoing => ExitCodes.Interrupted,
            _ => report.Report.Rows.Any(NeedsALook) ? ExitCodes.SomeRowsFailed : ExitCodes.Done,
        };
    }

    static bool NeedsALook(RunRow row) =>
        row.Status is RowStatus.Failed or RowStatus.Unknown or RowStatus.Waiting or RowStatus.Creating or RowStatus.Kept || row.Fidelity == Fidelity.Differs;

    int Stop(string? run, Problem problem)
    {
        if (run is null && problem.Code == ErrorCode.Cancelled)
        {
            problem = new(ErrorCode.Cancelled, "Stopped before anything was written.");
        }

        output.Problem(run, problem);
        return ErrorTable.Of(problem.Code).ExitCode;
    }

    // Not being allowed is the first thing to mend, so it decides; anything else that stops a plan is bad input.
    static int WorstOf(ClonePreview preview) =>
        preview.Findings.Any(finding => finding.Stops && ErrorTable.Of(finding.Code).ExitCode == ExitCodes.NotAuthorised)
            ? ExitCodes.NotAuthorised
            : ExitCodes.BadUsage;
}
