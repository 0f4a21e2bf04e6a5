using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Journal;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Trust.Content;

/// <summary>The core of Bulk Page Cloner at work on a scratch site.</summary>
sealed class ClonerWork(ITransport product, IPreferencesRemote preferences) : IAsyncDisposable
{
    const int BudgetMs = 500;

    readonly ClonerDispatcher core = ClonerCore.Over(product, new MemoryLines(), preferences, TimeProvider.System, new Random(1), ContentScratch.Throttle, new CloneRunOptions());
    int last;

    /// <summary>Clones the template into a place; the run's id.</summary>
    public async Task<string> CloneAsync(string templateId, CloneDestination place, string titles, CancellationToken cancellation)
    {
        var draft = new CloneDraft { TemplateId = templateId, Destination = place, Rows = new(RowSource.Lines, titles) };
        var preview = await AskAsync<Previewed>(new PreviewDraft { Id = ++last, Draft = draft }, cancellation);
        var started = await AskAsync<RunStarted>(new StartRun { Id = ++last, PlanId = preview.Preview.PlanId }, cancellation);
        await FinishAsync(started.Progress.RunId, cancellation);
        return started.Progress.RunId;
    }

    public async Task UndoAsync(string runId, CancellationToken cancellation)
    {
        await AskAsync<RunStarted>(new UndoRun { Id = ++last, RunId = runId }, cancellation);
        await FinishAsync(runId, cancellation);
    }

    public Task SaveAsync(ClonerPreferences choices, CancellationToken cancellation) => AskAsync<CoreReply>(new SavePreferences { Id = ++last, Preferences = choices }, cancellation);

    public ValueTask DisposeAsync() => core.DisposeAsync();

    async Task FinishAsync(string runId, CancellationToken cancellation)
    {
        while (!(await AskAsync<Stepped>(new StepRun { Id = ++last, RunId = runId, BudgetMs = BudgetMs }, cancellation)).Finished)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    async Task<TReply> AskAsync<TReply>(CoreRequest request, CancellationToken cancellation)
        where TReply : CoreReply => await core.HandleAsync(request, _ => { }, cancellation) switch
        {
            Failed failed => throw new InvalidOperationException(failed.Problem.Code.ToString()),
            TReply reply => reply,
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
}
