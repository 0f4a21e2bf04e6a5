using Outrigger.Site.Jira.Rendering;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Tests.Jira.Rendering;

/// <summary>Knows one person and one issue.</summary>
sealed class FixedAdfLookup : IAdfLookup
{
    public LinkTarget? Person(string accountId) => accountId == "mia" ? new LinkTarget("Mia <Example>", "/wiki/people/mia") : null;

    public LinkTarget? Address(string address) =>
        address.EndsWith("/browse/OPS-7", StringComparison.Ordinal) ? new LinkTarget("OPS-7 Disk & fan", "/browse/OPS-7") : null;
}
