using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>Ways out of an issue's status, as Jira writes them.</summary>
static class TransitionJson
{
    /// <summary>Those that the caller may take.</summary>
    public static JsonArray List(RestCall call, Issue issue, string? id = null)
    {
        var ways = call.May(JiraPermission.TransitionIssues, issue) ? call.Jira().TransitionsOf(issue) : [];
        return new JsonArray([.. ways.Where(way => id is null || way.Id == id).Select(way => Write(call, issue, way))]);
    }

    static JsonObject Write(RestCall call, Issue issue, Transition way) => new()
    {
        ["id"] = way.Id,
        ["name"] = way.Name,
        ["to"] = call.Jira().Statuses.Find(way.ToStatusId) is { } status ? PartJson.Status(call, status) : null,
        ["hasScreen"] = false,
        ["isGlobal"] = way.IsGlobal,
        ["isInitial"] = false,
        ["isAvailable"] = true,
        ["isConditional"] = false,
        ["looped"] = way.ToStatusId == issue.StatusId,
    };
}
