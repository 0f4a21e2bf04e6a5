using Outrigger.Apps.Cloning;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Core.Errors;
using Outrigger.Site;

namespace Outrigger.Apps.Tests.BadInput;

/// <summary>What breaks while a run is on: it stands still with one sentence, loses nothing, and resume makes every page exactly once.</summary>
public sealed class BrokenWorldTests
{
    const int Rows = 30;

    static readonly string[] Titles = [.. Enumerable.Range(1, Rows).Select(n => $"Page {n}")];

    [Fact]
    public async Task A_token_revoked_in_the_middle_and_given_anew()
    {
        await using var world = await ClonerWorld.StartAsync();
        var admin = world.State.Users().First(user => user.AccountId == world.AdminId);
        await using var core = new Asker(world);
        var run = (await core.StartAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), Titles))).Progress.RunId;
        world.FateOf = (_, number) =>
        {
            if (number == 10)
            {
                world.State.RevokeTokens(world.AdminId);
            }

            return Fate.Pass;
        };

        var stopped = await core.FinishAsync(run);

        Assert.Equal((RunState.Interrupted, ErrorCode.Unauthorized), (stopped.State, stopped.Stopped?.Code));
        Assert.Contains("lost nothing", stopped.Stopped?.Message, StringComparison.Ordinal);
        await AssertJournalKnowsAsync(world, core, run);
        world.FateOf = (_, _) => Fate.Pass;
        world.State.Put(admin);
        await AssertResumesAsync(world, run);
    }

    [Fact]
    public async Task A_site_that_goes_away_in_the_middle_and_comes_back()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        var run = (await core.StartAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), Titles))).Progress.RunId;
        var gone = Task.CompletedTask;
        world.FateOf = (_, number) =>
        {
            if (number == 12)
            {
                gone = world.Host.DisposeAsync().AsTask();
            }

            return Fate.Pass;
        };

        var stopped = await core.FinishAsync(run);
        await gone;

        Assert.Equal((RunState.Interrupted, ErrorCode.Unavailable), (stopped.State, stopped.Stopped?.Code));
        Assert.NotNull(stopped.Stopped?.WayOut);
        await AssertJournalKnowsAsync(world, core, run);
        world.FateOf = (_, _) => Fate.Pass;
        await using var again = await SiteHost.StartAsync(new() { Port = world.Host.Address.Port, AppsPort = 0 }, world.State, TimeProvider.System, default);
        await AssertResumesAsync(world, run);
    }

    [Fact]
    public async Task A_template_deleted_between_preview_and_start()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        var template = world.Template("<p>x</p>");
        var preview = await core.PreviewAsync(ClonerWorld.Draft(template, Titles));
        world.State.Put(template with { Status = Site.Model.PageStatus.Trashed });

        var refused = Assert.IsType<Apps.Protocol.Failed>(await core.AskAsync(id => new Apps.Protocol.StartRun { Id = id, PlanId = preview.PlanId }));

        Assert.Equal(ErrorCode.TemplateUnreadable, refused.Problem.Code);
        Assert.Contains("Template", refused.Problem.Message, StringComparison.Ordinal);
        Assert.NotNull(refused.Problem.WayOut);
        Assert.Equal((0, 0), (world.Transport.Writes, world.Made().Count));
        Assert.Empty(Assert.IsType<Apps.Protocol.RunsListed>(await core.AskAsync(id => new Apps.Protocol.ListRuns { Id = id })).Runs);
    }

    [Fact]
    public async Task The_right_to_create_taken_away_in_the_middle()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var space = world.Space;
        var cloner = world.NewCloner(world.As("user@example.com"));
        var plan = await cloner.PlanAsync(ClonerWorld.Draft(template, Titles), (_, _, _) => { }, default);
        var run = (await cloner.StartAsync(plan.Value.Preview.PlanId, default)).Value;
        await run.StepAsync(TimeSpan.FromMilliseconds(1), default);
        world.State.Put(space with { Permissions = [.. space.Permissions.Where(one => one.Operation != Site.Model.SpaceOperation.Create)] });

        await ClonerWorld.FinishAsync(run);

        var made = world.Made().Count;
        Assert.Equal(made, run.Report.Rows.Count(row => row.Status == RowStatus.Created));
        Assert.All(run.Report.Rows.Where(row => row.Status == RowStatus.Failed), row => Assert.NotNull(row.Problem?.WayOut));
        Assert.DoesNotContain(run.Report.Rows, row => row.Status == RowStatus.Unknown);
        world.State.Put(space);
        var resumed = (await world.NewCloner(world.As("user@example.com")).ResumeAsync(run.RunId, default)).Value;
        await ClonerWorld.FinishAsync(resumed);
        Assert.Equal(Titles.Order(), world.Made().Select(page => page.Title).Order());
    }

    static async Task AssertJournalKnowsAsync(ClonerWorld world, Asker core, string run)
    {
        var report = await core.ReportAsync(run);
        var known = report.Rows.Where(row => row.Status == RowStatus.Created).Select(row => row.Title).ToHashSet();
        Assert.InRange(known.Count, 1, Rows - 1);
        var made = world.Made().Select(page => page.Title).ToList();
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.Subset(made.ToHashSet(), known);

        // What exists and is not known as made is a page whose answer was lost: its write is open in the journal.
        await using var fresh = new Asker(world);
        var kept = Assert.Single(Assert.IsType<Apps.Protocol.RunsListed>(await fresh.AskAsync(id => new Apps.Protocol.ListRuns { Id = id })).Runs);
        Assert.Equal((run, RunState.Interrupted, known.Count), (kept.RunId, kept.State, kept.Created));
    }

    static async Task AssertResumesAsync(ClonerWorld world, string run)
    {
        await using var core = new Asker(world);
        var ended = await core.ResumeAsync(run);
        Assert.Equal((RunState.Done, Rows, 0), (ended.State, ended.Done, ended.Failed));
        Assert.Equal(Titles.Order(), world.Made().Select(page => page.Title).Order());
        Assert.All((await core.ReportAsync(run)).Rows, row => Assert.Equal((RowStatus.Created, Fidelity.Same), (row.Status, row.Fidelity)));
    }
}
