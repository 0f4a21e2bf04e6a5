using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Journal;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Chance;

namespace Outrigger.Apps.Protocol;

/// <summary>Puts the cloner together over what a host has: one transport, one journal, one place for preferences.</summary>
public static class ClonerCore
{
    /// <summary>A core over a transport that neither retries nor waits; the throttle around it is shared by all its requests.</summary>
    /// <param name="chance">For jitter only.</param>
    public static ClonerDispatcher Over(
        ITransport transport, IJournalLines journal, IPreferencesRemote preferences, TimeProvider time, Random chance, ThrottleOptions throttle, CloneRunOptions run)
    {
        var traffic = new TrafficCounter(time);
        var throttled = new ThrottledTransport(transport, time, chance, throttle, traffic);
        return new ClonerDispatcher(
            new ConfluenceClient(throttled), new JsonLinesJournal(journal), preferences, time, new TimeOrderedIds(time),
            run with { RateLimitWait = () => traffic.Wait?.Left });
    }
}
