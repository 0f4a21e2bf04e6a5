using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Protocol;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Apps.Tests.Protocol;
using Outrigger.Core.Chance;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.BadInput;

/// <summary>The dispatcher over a site, asked as the ui asks it: in JSON.</summary>
sealed class Asker(ClonerWorld world) : IAsyncDisposable
{
    readonly ClonerDispatcher dispatcher =
        new(world.Client, world.Journal, new NoPreferences(), TimeProvider.System, new TimeOrderedIds(TimeProvider.System), world.Options);

    int lastId;

    public async Task<CoreReply> AskAsync(Func<int, CoreRequest> make)
    {
        var reply = await dispatcher.HandleAsync(Spoken.Heard(make(++lastId)), _ => { }, default);
        Spoken.Said(reply);
        return reply;
    }

    public async Task<ClonePreview> PreviewAsync(CloneDraft draft) => Assert.IsType<Previewed>(await AskAsync(id => new PreviewDraft { Id = id, Draft = draft })).Preview;

    public async Task<RunStarted> StartAsync(CloneDraft draft)
    {
        var preview = await PreviewAsync(draft);
        Assert.True(preview.CanStart, string.Join('\n', preview.Findings.Select(finding => finding.Message)));
        return Assert.IsType<RunStarted>(await AskAsync(id => new StartRun { Id = id, PlanId = preview.PlanId }));
    }

    public async Task<RunProgress> FinishAsync(string run)
    {
        while (true)
        {
            var step = Assert.IsType<Stepped>(await AskAsync(id => new StepRun { Id = id, RunId = run, BudgetMs = 500 }));
            if (step.Finished)
            {
                return step.Progress;
            }
        }
    }

    public async Task<RunProgress> ResumeAsync(string run)
    {
        Assert.IsType<RunStarted>(await AskAsync(id => new ResumeRun { Id = id, RunId = run }));
        return await FinishAsync(run);
    }

    public async Task<RunReport> ReportAsync(string run) => Assert.IsType<ReportRead>(await AskAsync(id => new ReadReport { Id = id, RunId = run })).Report;

    /// <summary>A preview that stops: the sentence says what, starting is refused, and neither site nor journal has anything of it.</summary>
    public async Task<PreviewFinding> RefusedAsync(CloneDraft draft, ErrorCode code, int? row, params string[] said)
    {
        var before = world.Made().Count;
        var preview = await PreviewAsync(draft);
        var found = ClonerWorld.Stops(preview, code, row);
        Assert.All(said, part => Assert.Contains(part, found.Message, StringComparison.Ordinal));
        Assert.False(string.IsNullOrWhiteSpace(found.WayOut), found.Message);
        Assert.DoesNotContain('\n', found.Message);

        var start = Assert.IsType<Failed>(await AskAsync(id => new StartRun { Id = id, PlanId = preview.PlanId }));
        Assert.Equal(ErrorCode.BadUsage, start.Problem.Code);
        Assert.Equal((0, before), (world.Transport.Writes, world.Made().Count));
        Assert.Empty(Assert.IsType<RunsListed>(await AskAsync(id => new ListRuns { Id = id })).Runs);
        return found;
    }

    public ValueTask DisposeAsync() => dispatcher.DisposeAsync();
}
