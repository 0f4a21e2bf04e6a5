using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Core.Errors;
using Outrigger.Site.Model;

namespace Outrigger.Apps.Tests.Cloning.Apply;

/// <summary>What stops a run in the middle, and how it goes on.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public async Task Cancel_begins_no_new_page_and_resume_makes_the_rest()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 60).Select(n => $"Page {n}")]));
        await run.StepAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);

        run.Cancel();
        await ClonerWorld.FinishAsync(run);

        Assert.Equal(RunState.Cancelled, run.State);
        Assert.InRange(world.Made().Count, 1, 59);
        var report = await world.ResumeAsync(run.RunId);
        Assert.Equal((60, 60), (report.Summary.Created, world.Made().Count));
    }

    [Fact]
    public async Task A_token_revoked_in_the_middle_stops_the_run_and_loses_nothing()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.FateOf = (_, number) =>
        {
            if (number == 10)
            {
                world.State.RevokeTokens(world.AdminId);
            }

            return Fate.Pass;
        };
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 40).Select(n => $"Page {n}")]));

        await ClonerWorld.FinishAsync(run);

        Assert.Equal((RunState.Interrupted, ErrorCode.Unauthorized), (run.State, run.Problem?.Code));
        Assert.NotNull(run.Progress().Stopped);
        Assert.Equal(run.Report.Rows.Count(row => row.Status == RowStatus.Created), world.Made().Count);
        Assert.InRange(world.Made().Count, 1, 39);
    }

    [Fact]
    public async Task A_site_that_goes_away_interrupts_the_run_and_resume_finishes_it()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.FateOf = (_, _) => world.Transport.Writes > 12 ? Fate.Swallowed : Fate.Pass;
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 40).Select(n => $"Page {n}")]));
        await ClonerWorld.FinishAsync(run);
        Assert.Equal(RunState.Interrupted, run.State);
        Assert.Equal(ErrorCode.Unavailable, run.Problem?.Code);

        world.FateOf = (_, _) => Fate.Pass;
        var report = await world.ResumeAsync(run.RunId);

        Assert.Equal((40, 40, RunState.Done), (report.Summary.Created, world.Made().Count, report.Summary.State));
    }

    [Fact]
    public async Task A_template_deleted_after_the_preview_stops_the_start()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var preview = await world.PreviewAsync(ClonerWorld.Draft(template, "One"));
        world.State.Put(template with { Status = PageStatus.Trashed });

        var started = await world.Cloner.StartAsync(preview.PlanId, CancellationToken.None);

        Assert.Equal(ErrorCode.TemplateUnreadable, started.Problem?.Code);
        Assert.Empty(world.Made());
    }

    [Fact]
    public async Task A_template_changed_since_the_run_began_is_not_mixed_into_it()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 30).Select(n => $"Page {n}")]));
        await run.StepAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        run.Cancel();
        await ClonerWorld.FinishAsync(run);
        world.State.Put(template with { Versions = [template.Latest with { Body = "<p>new</p>" }] });

        var resumed = await world.NewCloner().ResumeAsync(run.RunId, CancellationToken.None);

        Assert.Equal(ErrorCode.Conflict, resumed.Problem?.Code);
    }

    [Fact]
    public async Task A_template_deleted_in_the_middle_stops_the_run_and_resume_goes_on_once_it_is_restored()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.FateOf = (_, number) =>
        {
            if (number == 10)
            {
                world.State.Put(template with { Status = PageStatus.Trashed });
            }

            return Fate.Pass;
        };
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 30).Select(n => $"Page {n}")]));
        await ClonerWorld.FinishAsync(run);

        Assert.Equal((RunState.Interrupted, ErrorCode.TemplateUnreadable), (run.State, run.Problem?.Code));
        Assert.Equal(0, run.Report.Summary.Failed);
        world.State.Put(template);
        Assert.Equal(30, (await world.ResumeAsync(run.RunId)).Summary.Created);
    }

    [Fact]
    public async Task A_cancelled_undo_goes_on_when_it_is_resumed()
    {
        await using var world = await ClonerWorld.StartAsync();
        var report = await world.RunAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), [.. Enumerable.Range(1, 40).Select(n => $"Page {n}")]));
        var undo = (await world.Cloner.UndoAsync(report.Summary.RunId, default)).Value;
        await undo.StepAsync(TimeSpan.FromMilliseconds(1), default);
        undo.Cancel();
        await ClonerWorld.FinishAsync(undo);
        Assert.NotEmpty(world.Made());

        var resumed = await world.ResumeAsync(report.Summary.RunId);

        Assert.Equal(RunState.Undone, resumed.Summary.State);
        Assert.Empty(world.Made());
    }

    [Fact]
    public async Task Steps_asked_for_at_the_same_time_do_no_harm()
    {
        await using var world = await ClonerWorld.StartAsync();
        var run = await world.StartAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), [.. Enumerable.Range(1, 30).Select(n => $"Page {n}")]));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => run.StepAsync(TimeSpan.FromSeconds(20), default)));

        Assert.Equal(30, run.Report.Summary.Created);
        Assert.Equal(30, world.Made().Count);
    }
}
