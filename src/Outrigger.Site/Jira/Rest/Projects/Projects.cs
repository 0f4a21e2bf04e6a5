using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Projects;

/// <summary>Projects that the caller may browse, and their parts.</summary>
static class Projects
{
    const string One = "/project/{projectIdOrKey}";
    const string ReadVersion = "read:jira-work or read:project-version:jira";

    public static void MapProjects(this JiraRoutes routes)
    {
        routes.Get("/project", JiraScopes.ReadProject, All);
        routes.Get("/project/recent", JiraScopes.ReadProject, Recent);
        routes.Get("/project/search", JiraScopes.ReadProject, Search);
        routes.Get(One, JiraScopes.ReadProject, call => Of(call, project => RestAnswer.Ok(ProjectJson.Whole(call, project))));
        routes.Get(One + "/components", "read:jira-work or read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira", call => Of(call, project => Components(call, project)));
        routes.Get(One + "/versions", ReadVersion, call => Of(call, project => List(project.Versions.Select(version => ProjectJson.ProjectVersionJson(call, project, version)))));
        routes.Get(One + "/version", ReadVersion, call => Of(call, project => Versions(call, project)));
        routes.Get("/version/{id}", ReadVersion, call => call.Jira().ProjectsOf(call.User).SelectMany(project => project.Versions.Select(version => (project, version))).FirstOrDefault(found => found.version.Id == call.Path("id")) is { version: { } version, project: { } project }
            ? RestAnswer.Ok(ProjectJson.ProjectVersionJson(call, project, version))
            : call.Refuse(404, $"Could not find version for id '{call.Path("id")}'"));
        routes.Get(One + "/statuses", "read:jira-work or read:issue-status:jira read:issue-type:jira read:status:jira", call => Of(call, project => Statuses(call, project)));
    }

    static RestAnswer Of(RestCall call, Func<JiraProject, RestAnswer> answer) =>
        call.SeenProject(call.Path("projectIdOrKey")) is { } project ? answer(project) : call.NoProject(call.Path("projectIdOrKey"));

    static RestAnswer All(RestCall call) => List(call.Jira().ProjectsOf(call.User).Select(project => ProjectJson.Listed(call, project)));

    // Nobody's steps are kept here: recent are those that the person may see, as many as Atlassian names.
    static RestAnswer Recent(RestCall call) => List(call.Jira().ProjectsOf(call.User).Take(20).Select(project => ProjectJson.Listed(call, project)));

    static RestAnswer Search(RestCall call)
    {
        var action = call.Query("action") ?? "view";
        var permission = action switch { "view" or "browse" => JiraPermission.BrowseProjects, "edit" => JiraPermission.AdministerProjects, "create" => JiraPermission.CreateIssues, _ => null };
        if (permission is null)
        {
            return call.Refuse(400, $"The action '{action}' is not one of view, browse, edit, create.");
        }

        var (ids, keys, types, query) = (call.QueryList("id"), call.QueryList("keys"), call.QueryList("typeKey"), call.Query("query"));
        var found = call.Jira().ProjectsOf(call.User).Where(project => call.May(permission, project)
            && (ids.Count == 0 || ids.Contains(project.Id)) && (keys.Count == 0 || keys.Contains(project.Key)) && (types.Count == 0 || types.Contains(project.TypeKey))
            && (query is null || project.Key.Contains(query, StringComparison.OrdinalIgnoreCase) || project.Name.Contains(query, StringComparison.OrdinalIgnoreCase)));
        var sorted = Sorted(found, call.Query("orderBy") ?? "key");
        if (sorted is null)
        {
            return call.Refuse(400, "The orderBy value is not valid.");
        }

        var page = JiraPage.Of(call, sorted);
        return RestAnswer.Ok(page.Bean(call, project => ProjectJson.Listed(call, project)), page.Items.Count);
    }

    static List<JiraProject>? Sorted(IEnumerable<JiraProject> projects, string order)
    {
        Func<JiraProject, string>? by = order.TrimStart('+', '-', ' ') switch { "key" => one => one.Key, "name" => one => one.Name, "owner" => one => one.LeadId, "category" or "issueCount" or "lastIssueUpdatedTime" => one => one.Key, _ => null };
        return by is null ? null : order[0] == '-' ? [.. projects.OrderByDescending(by, StringComparer.OrdinalIgnoreCase)] : [.. projects.OrderBy(by, StringComparer.OrdinalIgnoreCase)];
    }

    static RestAnswer Components(RestCall call, JiraProject project) => List(project.Components.Select(component =>
    {
        var json = PartJson.Component(call, component);
        json["project"] = project.Key;
        json["projectId"] = long.Parse(project.Id, System.Globalization.CultureInfo.InvariantCulture);
        json["assigneeType"] = "PROJECT_DEFAULT";
        json["realAssigneeType"] = "PROJECT_DEFAULT";
        json["isAssigneeTypeValid"] = true;
        if (component.LeadId is { } lead)
        {
            json["lead"] = PersonJson.Brief(call, lead);
        }

        return json;
    }));

    static RestAnswer Versions(RestCall call, JiraProject project)
    {
        var (query, statuses) = (call.Query("query") ?? "", call.QueryList("status"));
        bool Has(ProjectVersion version) => statuses.Count == 0 || statuses.Contains(version.IsArchived ? "archived" : version.IsReleased ? "released" : "unreleased");
        var page = JiraPage.Of(call, [.. project.Versions.Where(version => Has(version) && version.Name.Contains(query, StringComparison.OrdinalIgnoreCase))]);
        return RestAnswer.Ok(page.Bean(call, version => ProjectJson.ProjectVersionJson(call, project, version)), page.Items.Count);
    }

    // All types of a project here go through one workflow.
    static RestAnswer Statuses(RestCall call, JiraProject project)
    {
        var ids = call.Jira().Workflows.Find(project.WorkflowId)?.StatusIds ?? [];
        return List(project.IssueTypeIds.Select(id => call.Jira().IssueTypes.Find(id)).OfType<IssueType>().Select(type => new JsonObject
        {
            ["self"] = call.Self("issuetype/" + type.Id),
            ["id"] = type.Id,
            ["name"] = type.Name,
            ["subtask"] = type.IsSubtask,
            ["statuses"] = new JsonArray([.. ids.Select(status => call.Jira().Statuses.Find(status)).OfType<Status>().Select(status => PartJson.Status(call, status))]),
        }));
    }

    static RestAnswer List(IEnumerable<JsonObject> items)
    {
        var list = new JsonArray([.. items]);
        return RestAnswer.Ok(list, list.Count);
    }
}
