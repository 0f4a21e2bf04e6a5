using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>People who hear of an issue's changes.</summary>
static class Watchers
{
    public static void MapWatchers(this JiraRoutes routes)
    {
        routes.GetOfIssue("/watchers", "read:jira-work or read:issue.watcher:jira read:user:jira read:avatar:jira", List);
        routes.PostToIssue("/watchers", "write:jira-work or write:issue.watcher:jira", (call, issue) => Change(call, issue, Named(call), watches: true));
        routes.DeleteOfIssue("/watchers", "write:jira-work or write:issue.watcher:jira", (call, issue) => Change(call, issue, call.Query("accountId") ?? "", watches: false));
    }

    static RestAnswer List(RestCall call, Issue issue) => RestAnswer.People(new JsonObject
    {
        ["self"] = call.Self($"issue/{issue.Key}/watchers"),
        ["isWatching"] = issue.WatcherIds.Contains(call.User.AccountId),
        ["watchCount"] = issue.WatcherIds.Count,
        ["watchers"] = new JsonArray([.. issue.WatcherIds.Select(id => PersonJson.Brief(call, id))]),
    }, issue.WatcherIds.Count);

    // The body is a text alone; without one the caller means himself.
    static string Named(RestCall call) => call.Body is null ? call.User.AccountId : call.Body is JsonValue value && value.TryGetValue<string>(out var id) ? id : "";

    static RestAnswer Change(RestCall call, Issue issue, string accountId, bool watches)
    {
        if (call.State.User(accountId) is not { IsActive: true } user || !call.Jira().MayBrowse(user, issue))
        {
            return call.Refuse(400, $"The user '{accountId}' does not exist or may not view the issue.");
        }

        if (accountId != call.User.AccountId && !call.May(JiraPermission.ManageWatchers, issue))
        {
            return call.Refuse(403, "You do not have permission to manage the watcher list.");
        }

        var others = issue.WatcherIds.Where(id => id != accountId);
        call.Jira().Put(issue with { WatcherIds = watches ? [.. others, accountId] : [.. others] });
        return RestAnswer.NoContent;
    }
}
