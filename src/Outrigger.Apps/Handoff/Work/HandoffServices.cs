using Outrigger.Apps.Handoff.Remote;
using Outrigger.Apps.Handoff.Sending;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.Handoff.Work;

/// <summary>What the core of Handoff works with.</summary>
/// <param name="TabKey">Names this tab in claims, 16 to 40 of <c>[a-z0-9]</c>.</param>
/// <param name="Chance">For ids of requests.</param>
public sealed record HandoffServices(
    JiraClient Jira, HandoffRemote Remote, TextJournal Journal, ServerClock Clock, TimeProvider Time, Random Chance, string TabKey, HandoffOptions Options)
{
    const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>A new id for a request or a shift: 24 of <c>[a-z0-9]</c>.</summary>
    public string NewId() => NewId(Chance);

    public static string NewId(Random chance) => new([.. Enumerable.Range(0, 24).Select(_ => Letters[chance.Next(Letters.Length)])]);
}
