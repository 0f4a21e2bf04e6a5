using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>Entity properties of an issue: read by all who see it, written by those who may edit it.</summary>
static class IssueProperties
{
    const string Read = "read:jira-work or read:issue.property:jira";
    const string OneKey = "/properties/{propertyKey}";

    public static void MapIssueProperties(this JiraRoutes routes)
    {
        routes.GetOfIssue("/properties", Read, (call, issue) => EntityProperties.Keys(call, $"issue/{issue.Id}/properties", issue.Properties));
        routes.GetOfIssue(OneKey, Read, (call, issue) => EntityProperties.One(call, issue.Properties));
        routes.PutToIssue(OneKey, "write:jira-work or write:issue.property:jira", (call, issue) => Refusal(call, issue)
            ?? EntityProperties.Set(call, (key, json) => call.Jira().SetIssueProperty(issue.Id, key, json) == true));
        routes.DeleteOfIssue(OneKey, "write:jira-work or delete:issue.property:jira", (call, issue) => Refusal(call, issue)
            ?? EntityProperties.Remove(call, issue.Properties, key => call.Jira().SetIssueProperty(issue.Id, key, null)));
    }

    static RestAnswer? Refusal(RestCall call, Issue issue) =>
        call.May(JiraPermission.EditIssues, issue) ? null : call.Refuse(403, "You do not have permission to edit issues in this project.");
}
