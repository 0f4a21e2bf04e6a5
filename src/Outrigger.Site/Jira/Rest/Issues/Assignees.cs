using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>Gives an issue to somebody. It takes the right to assign, not the right to edit.</summary>
static class Assignees
{
    public static void MapAssignees(this JiraRoutes routes) => routes.PutToIssue("/assignee", JiraScopes.WriteIssue, Assign);

    static RestAnswer Assign(RestCall call, Issue issue)
    {
        if (!call.May(JiraPermission.AssignIssues, issue))
        {
            return call.Refuse(403, "You do not have permission to assign issues.");
        }

        if (call.Body is not JsonObject body || !body.TryGetPropertyValue("accountId", out var node))
        {
            return call.Refuse(400, "The body must name an accountId, or null for nobody.");
        }

        var (wanted, fault) = Read(call, issue, node);
        if (fault is not null)
        {
            return Refusals.JiraField("assignee", fault);
        }

        call.Jira().Assign(issue.Id, wanted, call.User.AccountId);
        return RestAnswer.NoContent;
    }

    /// <summary>Whom an account id means: null is nobody, "-1" whom the project names.</summary>
    public static (string? AccountId, string? Fault) Read(RestCall call, Issue issue, JsonNode? node) => node switch
    {
        null => (null, null),
        JsonValue value when value.TryGetValue<string>(out var id) => id switch
        {
            "-1" => (call.Jira().ProjectOf(issue) is { AssignsToLead: true } project ? project.LeadId : null, null),
            _ when call.State.User(id) is not { } user || !call.Jira().IsAssignable(user, issue) => (null, $"User '{id}' cannot be assigned issues."),
            _ => (id, null),
        },
        _ => (null, "The account id must be a text."),
    };
}
