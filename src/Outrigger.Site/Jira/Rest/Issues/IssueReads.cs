using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>Issues by their names, one or up to a hundred.</summary>
static class IssueReads
{
    const int MostAtOnce = 100;

    public static void MapIssueReads(this JiraRoutes routes)
    {
        routes.GetOfIssue("", JiraScopes.ReadIssue, One);
        routes.Ask("/issue/bulkfetch", JiraScopes.ReadIssue, Many);
    }

    static RestAnswer One(RestCall call, Issue issue)
    {
        var view = IssueView.Of(call, "*all");
        var json = IssueJson.Write(call, issue, view);
        view.Describe(call, json);
        return RestAnswer.Ok(json);
    }

    // In ascending order of ids, whatever was asked for; what does not exist or may not be seen is left out without a word.
    static RestAnswer Many(RestCall call)
    {
        var wanted = call.Names("issueIdsOrKeys");
        if (wanted.Count is 0 or > MostAtOnce)
        {
            return call.Refuse(400, wanted.Count == 0 ? "At least one issue id or key must be provided." : $"The number of issue ids or keys must not exceed {MostAtOnce}.");
        }

        var view = IssueView.Of(call, "*navigable");
        var found = wanted.Select(call.SeenIssue).OfType<Issue>().DistinctBy(issue => issue.Id).OrderBy(issue => long.Parse(issue.Id, CultureInfo.InvariantCulture)).ToList();
        return RestAnswer.Ok(new JsonObject { ["issues"] = new JsonArray([.. found.Select(issue => IssueJson.Write(call, issue, view))]), ["issueErrors"] = new JsonArray() }, found.Count);
    }
}
