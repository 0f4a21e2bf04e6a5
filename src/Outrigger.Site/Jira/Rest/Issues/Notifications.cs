using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Log;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>Mails about an issue. None is sent: who would get it is noted.</summary>
static class Notifications
{
    public static void MapNotifications(this JiraRoutes routes) => routes.PostToIssue("/notify", "write:jira-work or send:notification:jira", Notify);

    static RestAnswer Notify(RestCall call, Issue issue)
    {
        var to = JsonRead.At(call.Body, "to");
        bool Asked(string name) => JsonRead.At(to, name) is JsonValue value && value.TryGetValue<bool>(out var asked) && asked;
        List<string?> wanted =
        [
            .. (JsonRead.At(to, "users") as JsonArray ?? []).Select(user => JsonRead.Text(user, "accountId")),
            .. JiraCalls.Names(JsonRead.At(to, "groupIds")).SelectMany(id => call.State.Group(id)?.MemberIds ?? []),
            Asked("assignee") ? issue.AssigneeId : null,
            Asked("reporter") ? issue.ReporterId : null,
            .. Asked("watchers") ? issue.WatcherIds : [],
            .. Asked("voters") ? issue.VoterIds : [],
        ];
        var people = wanted.OfType<string>().Distinct().Where(id => call.State.User(id) is { IsActive: true } user && call.Jira().MayBrowse(user, issue)).ToList();
        if (people.Count == 0)
        {
            return call.Refuse(400, "No recipients were defined for notification.");
        }

        call.Context.Notifications.Add(new SentNotification(issue.Key, people));
        return RestAnswer.NoContent;
    }
}
