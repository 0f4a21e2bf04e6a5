using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Search;

/// <summary>What may be said in JQL, and whether something said is right.</summary>
static class JqlCalls
{
    const int MostMatched = 1000;

    static readonly string[] Reserved = ["and", "or", "not", "in", "is", "was", "changed", "order", "by", "empty", "null", "asc", "desc"];
    static readonly string[] Functions = ["currentUser()", "now()", "startOfDay()", "endOfDay()", "startOfWeek()", "endOfWeek()", "membersOf(\"\")", "openSprints()", "closedSprints()", "futureSprints()"];

    public static void MapJql(this JiraRoutes routes)
    {
        routes.Ask("/jql/parse", "read:jira-work or read:field:jira validate:jql:jira read:jql:jira", Parse);
        routes.Ask("/jql/match", "read:jira-work or read:issue-details:jira", Match);
        routes.Get("/jql/autocompletedata", "read:jira-work or read:field:jira", Words);
    }

    // Says what is wrong with each query. The structure of a right one is left out: the site's parser is not Atlassian's.
    static RestAnswer Parse(RestCall call)
    {
        var queries = JsonRead.At(call.Body, "queries") as JsonArray;
        if (queries is null or { Count: 0 })
        {
            return call.Refuse(400, "Provide at least one query.");
        }

        return RestAnswer.Ok(new JsonObject
        {
            ["queries"] = new JsonArray([.. queries.Select(query => query?.ToString() ?? "").Select(query =>
            {
                var (json, errors) = (new JsonObject { ["query"] = query }, JqlSearch.Run(call.Jira(), query, call.User, call.Context.Time).Errors);
                if (errors.Count > 0)
                {
                    json["errors"] = new JsonArray([.. errors.Select(error => (JsonNode)error)]);
                }

                return json;
            })]),
        });
    }

    static RestAnswer Match(RestCall call)
    {
        var (ids, jqls) = (JiraCalls.Names(JsonRead.At(call.Body, "issueIds")), JsonRead.At(call.Body, "jqls") as JsonArray ?? []);
        if (ids.Count is 0 or > MostMatched || jqls.Count == 0)
        {
            return call.Refuse(400, $"Provide 1 to {MostMatched} issue ids and at least one query.");
        }

        return RestAnswer.Ok(new JsonObject
        {
            ["matches"] = new JsonArray([.. jqls.Select(jql => JqlSearch.Among(call.Jira(), jql?.ToString() ?? "", ids, call.User, call.Context.Time)).Select(answer => new JsonObject
            {
                ["matchedIssues"] = new JsonArray([.. answer.Issues.Select(issue => (JsonNode)long.Parse(issue.Id, System.Globalization.CultureInfo.InvariantCulture))]),
                ["errors"] = new JsonArray([.. answer.Errors.Select(error => (JsonNode)error)]),
            })]),
        });
    }

    static RestAnswer Words(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["visibleFieldNames"] = new JsonArray([.. call.Jira().Fields.All.Where(field => field.IsSearchable).Select(Field)]),
        ["visibleFunctionNames"] = new JsonArray([.. Functions.Select(name => new JsonObject { ["value"] = name, ["displayName"] = name })]),
        ["jqlReservedWords"] = new JsonArray([.. Reserved.Select(word => (JsonNode)word)]),
    });

    static JsonObject Field(JiraField field)
    {
        var name = field.IsCustom ? $"\"{field.Name}\"" : field.ClauseNames[^1];
        var json = new JsonObject { ["value"] = name, ["displayName"] = field.IsCustom ? $"{field.Name} - {field.ClauseNames[0]}" : name, ["orderable"] = field.IsOrderable ? "true" : "false", ["searchable"] = "true" };
        if (field.IsCustom)
        {
            json["cfid"] = field.ClauseNames[0];
        }

        return json;
    }
}
