using Outrigger.Apps.PivotReport.Desk;
using Outrigger.Apps.PivotReport.Remote;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>Puts Pivot Report together over what a host has: one transport to Jira, one line to our server.</summary>
public static class PivotCore
{
    const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>A core over a transport that neither retries nor waits; the throttle around it is shared by all its requests.</summary>
    /// <param name="chance">For jitter and for ids of requests.</param>
    public static PivotDispatcher Over(ITransport transport, IRemote remote, TimeProvider time, Random chance, ThrottleOptions throttle)
    {
        var ledger = new RequestLedger(transport, time);
        var traffic = new TrafficCounter(time);
        var throttled = new ThrottledTransport(ledger, time, chance, throttle, traffic);
        return new(new PivotService(new(throttled, new PivotRemote(remote), ledger, traffic, new(), time, () => NewId(chance))));
    }

    static string NewId(Random chance) => new([.. Enumerable.Range(0, 24).Select(_ => Letters[chance.Next(Letters.Length)])]);
}
