using Outrigger.Apps.PivotReport.Loading;
using Outrigger.Apps.PivotReport.Remote;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>What the core of Pivot Report works with.</summary>
/// <param name="Product">To Jira, throttled.</param>
/// <param name="Ledger">What <paramref name="Product"/> sends through.</param>
/// <param name="Traffic">Knows how long the throttle waits.</param>
/// <param name="Loading">How much is asked for at a time.</param>
/// <param name="NewId">Ids for requests: 24 of <c>[a-z0-9]</c>.</param>
public sealed record PivotServices(ITransport Product, PivotRemote Remote, RequestLedger Ledger, TrafficCounter Traffic, LoaderOptions Loading, TimeProvider Time, Func<string> NewId)
{
    public JiraClient Jira { get; } = new(Product);

    /// <summary>For one report, whose requests are counted apart.</summary>
    public JiraClient JiraFor(RequestCount count) => new(new CountedTransport(Product, count));
}
