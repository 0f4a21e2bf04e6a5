using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Loading;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

/// <summary>A loader over a transport, throttled as in a terminal; waits between tries are short.</summary>
sealed class LoaderWorld : IDisposable
{
    readonly ThrottledTransport throttled;

    public LoaderWorld(ITransport transport, FieldCatalogue? fields = null, TimeProvider? time = null, LoaderOptions? options = null)
    {
        var clock = time ?? TimeProvider.System;
        Ledger = new RequestLedger(transport, clock);
        var traffic = new TrafficCounter(clock);
        throttled = new ThrottledTransport(
            Ledger, clock, new Random(1), new() { StartingConcurrency = 6, MostConcurrency = 6, FirstBackoff = TimeSpan.FromMilliseconds(1), LongestBackoff = TimeSpan.FromMilliseconds(2) }, traffic);
        Jira = new JiraClient(throttled);
        Fields = fields ?? ReadTable.Catalogue(IssueGenerator.Fields);
        Loader = new ReportLoader(Jira, Fields, clock, ZoneChanges.Utc, Ledger, Ledger.Total, traffic, options ?? new());
    }

    public static ReportSource Everything { get; } = new(SourceKind.Jql, Jql: "project = ORB ORDER BY Rank");

    public JiraClient Jira { get; }

    public FieldCatalogue Fields { get; }

    public RequestLedger Ledger { get; }

    public ReportLoader Loader { get; }

    public IssueTable Table => Loader.Table;

    public static FieldNeeds Needs(params string[] fields) => new(fields.ToHashSet(), Tree: false, Links: false, Worklogs: false);

    /// <summary>Loads until it neither loads nor waits.</summary>
    public async Task<LoadView> RunAsync(int most = 10_000)
    {
        for (var step = 0; Loader.View.State is LoadState.Loading or LoadState.Waiting; step++)
        {
            Assert.True(step < most, "loading does not end");
            await Loader.StepAsync(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }

        return Loader.View;
    }

    public async Task<LoadView> LoadAsync(FieldNeeds needs, int limit = 50_000, ReportSource? source = null)
    {
        Loader.Open(source ?? Everything, needs, limit);
        return await RunAsync();
    }

    /// <summary>Rows that stand for something, in the source's order.</summary>
    public IReadOnlyList<int> Live => [.. Enumerable.Range(0, Table.Rows).Where(row => !Table.IsGone(row)).OrderBy(Table.RankOf)];

    public IReadOnlyList<long> LiveIds => [.. Live.Select(Table.IdOf)];

    public string? Value(string field, long id) => ReadTable.Value(Table.Columns.Find(field), Table.RowOf(id));

    public void Dispose()
    {
        Loader.Dispose();
        throttled.Dispose();
    }
}
