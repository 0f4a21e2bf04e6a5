using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>Time spent, as Jira writes it.</summary>
static class WorklogJson
{
    public static JsonObject Write(RestCall call, Issue issue, Worklog worklog)
    {
        var json = new JsonObject
        {
            ["self"] = call.Self($"issue/{issue.Id}/worklog/{worklog.Id}"),
            ["author"] = PersonJson.Brief(call, worklog.AuthorId),
            ["updateAuthor"] = PersonJson.Brief(call, worklog.AuthorId),
            ["created"] = JiraTimes.Text(worklog.CreatedAt),
            ["updated"] = JiraTimes.Text(worklog.CreatedAt),
            ["started"] = JiraTimes.Text(worklog.StartedAt),
            ["timeSpent"] = JiraTimes.Length(worklog.Seconds),
            ["timeSpentSeconds"] = worklog.Seconds,
            ["id"] = worklog.Id,
            ["issueId"] = issue.Id,
        };
        if (worklog.Comment is { } comment)
        {
            json["comment"] = JsonNode.Parse(comment);
        }

        return json;
    }
}
