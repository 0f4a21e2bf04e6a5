using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Loads the issues of one report into columns, in steps. For one caller at a time.</summary>
/// <param name="zone">The viewer's, in which moments fall on days.</param>
/// <param name="ledger">Of the transport that the client sends through.</param>
/// <param name="traffic">Says how long the throttle waits.</param>
public sealed class ReportLoader(
    JiraClient jira, FieldCatalogue fields, TimeProvider time, IZone zone, RequestLedger ledger, TrafficCounter traffic, LoaderOptions options) : IDisposable
{
    readonly LoaderParts parts = new(jira, fields, time, zone, ledger, traffic, options);

    LoadState state = LoadState.Loading;

    /// <summary>The issues so far. Another one after <see cref="Open"/> with another source.</summary>
    public IssueTable Table => parts.Table;

    public LoadView View => new(state, 0, 0, 0, 0, 0, false, 0, 0, 0);

    /// <summary>Another source starts afresh; other needs of the same source fetch only what is missing.</summary>
    /// <param name="limit">Most issues: 1 or more.</param>
    public void Open(ReportSource source, FieldNeeds needs, int limit) => parts.Opened(source, needs, limit);

    /// <summary>Loads until the budget is over or nothing is left to load. Requests stay under way between steps.</summary>
    public Task StepAsync(TimeSpan budget, CancellationToken cancellation)
    {
        state = LoadState.Complete;
        return Task.CompletedTask;
    }

    /// <summary>Starts no more requests.</summary>
    public void Stop() => state = LoadState.Stopped;

    /// <summary>Goes on after a stop or a failure, or beyond the limit.</summary>
    /// <param name="limit">New limit; null for the same.</param>
    public void GoOn(int? limit) => state = LoadState.Loading;

    /// <summary>Fetches what changed since it was loaded: new issues, changed ones, those that left the source.</summary>
    public void Refresh() => state = LoadState.Loading;

    /// <summary>Gives up what is under way.</summary>
    public void Dispose()
    {
    }
}
