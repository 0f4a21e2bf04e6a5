using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>Issues made, changed and deleted.</summary>
static class IssueWrites
{
    public static void MapIssueWrites(this JiraRoutes routes)
    {
        routes.Post("/issue", "write:jira-work or write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira", Create);
        routes.PutToIssue("", JiraScopes.WriteIssue, Edit);
        routes.DeleteOfIssue("", "write:jira-work or delete:issue:jira", Delete);
    }

    static RestAnswer Edit(RestCall call, Issue issue)
    {
        if (call.Body is not JsonObject)
        {
            return call.Refuse(400, "The request body is missing.");
        }

        var input = new IssueInput(call, issue);
        input.Read(field => call.May(PermissionFor(field), issue) ? null : IssueInput.Unknown(field));
        var (properties, fault) = EntityProperties.Read(call.Body["properties"]);
        if (properties is null || input.Errors.Count > 0)
        {
            return fault is null ? Refusals.JiraFields(input.Errors) : call.Refuse(400, fault);
        }

        var edited = call.Jira().EditIssue(issue.Id, call.User.AccountId, input.Apply) ?? issue;
        SetProperties(call, edited, properties);
        return !call.Flag("returnIssue") ? RestAnswer.NoContent : RestAnswer.Ok(IssueJson.Write(call, edited, new(FieldChoice.All, call.QueryList("expand").ToHashSet(), [])));
    }

    static RestAnswer Create(RestCall call)
    {
        var fields = JsonRead.At(call.Body, "fields");
        var named = JsonRead.At(fields, "project");
        if (call.SeenProject(JsonRead.Text(named, "key") ?? JsonRead.Text(named, "id")) is not { } project || !call.May(JiraPermission.CreateIssues, project))
        {
            return Refusals.JiraField("project", "Specify a valid project ID or key");
        }

        var wanted = JsonRead.At(fields, "issuetype");
        var type = project.IssueTypeIds.Select(id => call.Jira().IssueTypes.Find(id)).OfType<IssueType>()
            .FirstOrDefault(known => known.Id == JsonRead.Text(wanted, "id") || known.Name == JsonRead.Text(wanted, "name"));
        return type is null ? Refusals.JiraField("issuetype", "Specify a valid issue type") : Create(call, project, type, (JsonObject?)fields ?? []);
    }

    static RestAnswer Create(RestCall call, JiraProject project, IssueType type, JsonObject fields)
    {
        var input = new IssueInput(call, new Issue
        {
            Id = "0", Key = project.Key + "-0", ProjectId = project.Id, TypeId = type.Id, Summary = "", CreatorId = call.User.AccountId, CreatedAt = call.State.Now,
            StatusId = call.Jira().Workflows.Find(project.WorkflowId)?.StatusIds[0] ?? "", ReporterId = call.User.AccountId,
        });
        fields.Remove("project");
        fields.Remove("issuetype");
        input.Read(field => call.May(field == "reporter" ? JiraPermission.ModifyReporter : JiraPermission.CreateIssues, project) ? null : IssueInput.Unknown(field));
        if (!fields.ContainsKey("summary"))
        {
            input.Errors["summary"] = "You must specify a summary of the issue.";
        }

        if (type.IsSubtask && !fields.ContainsKey("parent"))
        {
            input.Errors["parent"] = "Issue type is a sub-task but parent issue key or id not specified.";
        }

        var (properties, fault) = EntityProperties.Read(JsonRead.At(call.Body, "properties"));
        if (properties is null || input.Errors.Count > 0)
        {
            return fault is null ? Refusals.JiraFields(input.Errors) : call.Refuse(400, fault);
        }

        var made = call.Jira().AddIssue(project, type.Id, "", call.User.AccountId, issue => input.Apply(project.AssignsToLead ? issue with { AssigneeId = project.LeadId } : issue));
        SetProperties(call, made, properties);
        return new RestAnswer(201) { Json = new JsonObject { ["id"] = made.Id, ["key"] = made.Key, ["self"] = call.Self("issue/" + made.Id) } };
    }

    static RestAnswer Delete(RestCall call, Issue issue)
    {
        if (!call.May(JiraPermission.DeleteIssues, issue))
        {
            return call.Refuse(403, "You do not have permission to delete issues in this project.");
        }

        if (!call.Flag("deleteSubtasks") && call.Jira().Children(issue.Id).Any(child => call.Jira().TypeOf(child).IsSubtask))
        {
            return call.Refuse(400, $"The issue '{issue.Key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.");
        }

        call.Jira().DeleteIssue(issue.Id);
        return RestAnswer.NoContent;
    }

    static void SetProperties(RestCall call, Issue issue, IReadOnlyDictionary<string, string> properties)
    {
        foreach (var (key, json) in properties)
        {
            call.Jira().SetIssueProperty(issue.Id, key, json);
        }
    }

    static string PermissionFor(string field) => field switch
    {
        "assignee" => JiraPermission.AssignIssues,
        "reporter" => JiraPermission.ModifyReporter,
        "duedate" => JiraPermission.ScheduleIssues,
        "security" => JiraPermission.SetIssueSecurity,
        _ => JiraPermission.EditIssues,
    };
}
