using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>Ways out of an issue's status, and taking one.</summary>
static class Transitions
{
    public static void MapTransitions(this JiraRoutes routes)
    {
        routes.GetOfIssue("/transitions", "read:jira-work or read:issue.transition:jira read:status:jira read:field-configuration:jira", List);
        routes.PostToIssue("/transitions", "write:jira-work or write:issue:jira write:issue.property:jira", Take);
    }

    static RestAnswer List(RestCall call, Issue issue) =>
        RestAnswer.Ok(new JsonObject { ["expand"] = "transitions", ["transitions"] = TransitionJson.List(call, issue, call.Query("transitionId")) });

    static RestAnswer Take(RestCall call, Issue issue)
    {
        var id = JsonRead.At(call.Body, "transition", "id")?.ToString();
        if (id is null)
        {
            return call.Refuse(400, "Missing 'transition' identifier");
        }

        if (!call.May(JiraPermission.TransitionIssues, issue) || call.Jira().TransitionsOf(issue).All(way => way.Id != id))
        {
            return call.Refuse(400, $"Transition id '{id}' is not valid for this issue.");
        }

        var input = new TransitionInput(call);
        input.Read();
        if (input.Errors.Count > 0)
        {
            return Refusals.JiraFields(input.Errors);
        }

        if (input.Comment is { } comment && call.Jira().AddComment(issue.Id, comment) is null)
        {
            return call.NoIssue();
        }

        call.Jira().Transition(issue.Id, id, call.User.AccountId, input.ResolutionId is { } resolution ? before => before with { ResolutionId = resolution } : null);
        return RestAnswer.NoContent;
    }
}
