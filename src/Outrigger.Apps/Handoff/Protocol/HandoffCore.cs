using Outrigger.Apps.Handoff.Desk;
using Outrigger.Apps.Handoff.Remote;
using Outrigger.Apps.Handoff.Sending;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Apps.Journal;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>Puts Handoff together over what a host has: one transport to Jira, one line to our server, one journal.</summary>
public static class HandoffCore
{
    /// <summary>A core over a transport that neither retries nor waits; the throttle around it is shared by all its requests.</summary>
    /// <param name="lines">Keeps texts on their way in this browser.</param>
    /// <param name="chance">For jitter and for ids of requests.</param>
    /// <param name="siteUrl">Address of the Jira site, for links in comments; null where the host does not know it.</param>
    public static HandoffDispatcher Over(
        ITransport transport, IRemote remote, IJournalLines lines, TimeProvider time, Random chance, ThrottleOptions throttle, string? siteUrl = null)
    {
        var throttled = new ThrottledTransport(transport, time, chance, throttle);
        return new(new HandoffService(Services(throttled, remote, lines, time, chance, new() { SiteUrl = siteUrl })));
    }

    /// <summary>What a core works with, for a transport that is throttled already or need not be.</summary>
    public static HandoffServices Services(ITransport transport, IRemote remote, IJournalLines lines, TimeProvider time, Random chance, HandoffOptions options) =>
        new(new JiraClient(transport), new HandoffRemote(remote), new TextJournal(lines), new ServerClock(time), time, chance, HandoffServices.NewId(chance), options);
}
