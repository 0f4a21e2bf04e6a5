using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Search;

/// <summary>Searches by JQL.</summary>
static class Searches
{
    const string Gone = "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046";

    public static void MapSearches(this JiraRoutes routes)
    {
        routes.Get("/search/jql", JiraScopes.SearchByAddress, Search);
        routes.Ask("/search/jql", JiraScopes.SearchByBody, Search);
        routes.Ask("/search/approximate-count", JiraScopes.SearchByBody, Count);
        routes.Get("/search", JiraScopes.SearchByAddress, call => call.Refuse(410, Gone));
        routes.Ask("/search", JiraScopes.SearchByBody, call => call.Refuse(410, Gone));
    }

    static RestAnswer Search(RestCall call)
    {
        var jql = call.Wanted("jql") ?? "";
        var outcome = IssueSearch.Bounded(call, jql);
        return outcome.Found is { } found ? TokenPage.Answer(call, found, IssueView.Of(call, "id"), jql) : outcome.Refusal ?? call.Refuse(400, "The search is not valid.");
    }

    static RestAnswer Count(RestCall call)
    {
        var outcome = IssueSearch.Bounded(call, call.Wanted("jql") ?? "");
        return outcome.Found is { } found ? RestAnswer.Ok(new JsonObject { ["count"] = found.Count }, 0) : outcome.Refusal ?? call.Refuse(400, "The search is not valid.");
    }
}
