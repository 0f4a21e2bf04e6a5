using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>What a document refers to, resolved for one reader. Null means: not there, or not for this reader; both are drawn alike.</summary>
interface IAdfLookup
{
    LinkTarget? Person(string accountId);

    /// <summary>The issue or page of this site behind an address.</summary>
    LinkTarget? Address(string address);
}
