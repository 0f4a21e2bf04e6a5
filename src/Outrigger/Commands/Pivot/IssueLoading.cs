using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Loading;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;

namespace Outrigger.Commands.Pivot;

/// <summary>What a report needs of the site: its fields, its source, its issues.</summary>
sealed class IssueLoading(JiraClient jira, RequestLedger ledger, TrafficCounter traffic, TimeProvider time, IZone zone, LoadBar bar)
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    public IZone Zone => zone;

    public Task<Outcome<FieldCatalogue>> FieldsAsync(PivotSettings settings, CancellationToken cancellation) => FieldCatalogue.ReadAsync(jira, settings, cancellation);

    /// <summary>The source by its id; a project is known by its key.</summary>
    public async Task<Outcome<ReportSource>> SourceAsync(SourceKind kind, string text, CancellationToken cancellation)
    {
        if (kind == SourceKind.Jql)
        {
            return new ReportSource(kind, Jql: text);
        }

        if (kind != SourceKind.Project)
        {
            return new ReportSource(kind, text);
        }

        return (await jira.ProjectAsync(text, cancellation)).TryGet(out var project, out var problem) ? new ReportSource(kind, project.Id)
            : problem.Code == ErrorCode.NotFound ? new Problem(ErrorCode.BadUsage, $"--project {text}: there is no such project, or you may not see it.", "Give the key that its issues begin with.")
            : problem;
    }

    /// <summary>Loads until nothing is left, the limit is reached, or somebody interrupts.</summary>
    public async Task<ReportLoader> LoadAsync(ReportConfig config, FieldNeeds needs, FieldCatalogue fields, CancellationToken interrupted)
    {
        var loader = new ReportLoader(jira, fields, time, zone, ledger, ledger.Total, traffic, new LoaderOptions());
        loader.Open(config.Source, needs, config.Limit ?? new PivotSettings().MostIssues);
        while (loader.View.State is LoadState.Loading or LoadState.Waiting)
        {
            if (interrupted.IsCancellationRequested)
            {
                loader.Stop();
                break;
            }

            await loader.StepAsync(Step, CancellationToken.None);
            bar.Draw(loader.View);
        }

        bar.Clear();
        return loader;
    }
}
