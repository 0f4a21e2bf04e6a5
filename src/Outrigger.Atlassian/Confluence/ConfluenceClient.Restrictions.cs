using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    static readonly IReadOnlyList<string> RestrictionExpansions =
        ["read.restrictions.user", "read.restrictions.group", "update.restrictions.user", "update.restrictions.group"];

    /// <summary>Who may view and who may edit the page itself; restrictions of its ancestors are not included.</summary>
    [RequiresScopes("read:content-details:confluence")]
    public Task<Outcome<Restrictions>> RestrictionsAsync(string pageId, CancellationToken cancellation) =>
        AskAsync(
            Reading(ProductUrl.V1("content", pageId, "restriction").WithList("expand", RestrictionExpansions)),
            $"Reading the restrictions of page {pageId}", RestrictionReader.Read, cancellation);

    /// <summary>Replaces all restrictions of the page. The caller must be among those who may edit.</summary>
    [RequiresScopes("read:content-details:confluence", "write:content.restriction:confluence")]
    public Task<Outcome<bool>> SetRestrictionsAsync(string pageId, Restrictions restrictions, CancellationToken cancellation)
    {
        var url = ProductUrl.V1("content", pageId, "restriction");
        var request = IsNone(restrictions)
            ? Writing(Delete, url, repeatable: true)
            : Writing(Put, url, RequestBodies.Restrict(restrictions), repeatable: true);
        return DoAsync(request, $"Restricting page {pageId}", cancellation);
    }

    static bool IsNone(Restrictions restrictions) =>
        restrictions.ReadUsers.Count + restrictions.ReadGroups.Count + restrictions.UpdateUsers.Count + restrictions.UpdateGroups.Count == 0;
}
