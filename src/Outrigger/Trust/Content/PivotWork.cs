using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Trust.Content;

/// <summary>The core of Pivot Report at work on a scratch site.</summary>
sealed class PivotWork(ITransport product, IRemote remote) : IAsyncDisposable
{
    readonly PivotDispatcher core = PivotCore.Over(product, remote, TimeProvider.System, new Random(1), ContentScratch.Throttle);
    int last;

    /// <summary>A report over a project by status, loaded to its end and saved under a name; how many issues it counted.</summary>
    public async Task<int> ReportAsync(string project, string name, CancellationToken cancellation)
    {
        var config = new ReportConfig(
            ReportConfig.Latest, new ReportSource(SourceKind.Jql, Jql: $"project = {project}"), [new LevelChoice("status")], false, [], [new MeasureChoice("m1", MeasureKind.Count)], ["summary", "labels"], []);
        var opened = await AskAsync<ReportOpened>(new OpenReport(config) { Id = ++last }, cancellation);
        Loaded loaded;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            loaded = await AskAsync<Loaded>(new StepLoad(opened.Session, 500) { Id = ++last }, cancellation);
        }
        while (loaded.Load.State is LoadState.Loading or LoadState.Waiting);
        await AskAsync<PivotReply>(new WriteReport(name, config, new Sharing(Visibility.Private)) { Id = ++last }, cancellation);
        await AskAsync<ReportsListed>(new ListReports { Id = ++last }, cancellation);
        return loaded.Load.Issues;
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    async Task<TReply> AskAsync<TReply>(PivotRequest request, CancellationToken cancellation)
        where TReply : PivotReply => await core.HandleAsync(request, _ => { }, cancellation) switch
        {
            Apps.PivotReport.Protocol.Failed failed => throw new InvalidOperationException(failed.Problem.Code.ToString()),
            TReply reply => reply,
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
}
