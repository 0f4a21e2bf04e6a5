using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>A project as Jira writes it.</summary>
static class ProjectJson
{
    const string CanExpand = "description,lead,issueTypes,url,permissions,insight";

    /// <summary>As it stands in an issue.</summary>
    public static JsonObject Brief(RestCall call, JiraProject project) => new()
    {
        ["self"] = call.Self("project/" + project.Id),
        ["id"] = project.Id,
        ["key"] = project.Key,
        ["name"] = project.Name,
        ["projectTypeKey"] = project.TypeKey,
        ["simplified"] = project.IsTeamManaged,
        ["avatarUrls"] = Pictures(call, project),
    };

    /// <summary>As a list of projects has it, with what <c>expand</c> asks for.</summary>
    public static JsonObject Listed(RestCall call, JiraProject project)
    {
        var (json, expand) = (Core(call, project), call.Expand());
        if (expand.Contains("description"))
        {
            json["description"] = project.Description;
        }

        if (expand.Contains("lead"))
        {
            json["lead"] = PersonJson.Brief(call, project.LeadId);
        }

        if (expand.Contains("issueTypes"))
        {
            json["issueTypes"] = Types(call, project);
        }

        return json;
    }

    /// <summary>With all its parts.</summary>
    public static JsonObject Whole(RestCall call, JiraProject project)
    {
        var json = Core(call, project);
        json["description"] = project.Description;
        json["lead"] = PersonJson.Brief(call, project.LeadId);
        json["components"] = new JsonArray([.. project.Components.Select(component => PartJson.Component(call, component))]);
        json["issueTypes"] = Types(call, project);
        json["assigneeType"] = project.AssignsToLead ? "PROJECT_LEAD" : "UNASSIGNED";
        json["versions"] = new JsonArray([.. project.Versions.Select(version => ProjectVersionJson(call, project, version))]);
        json["roles"] = new JsonObject(project.Roles.Select(role => KeyValuePair.Create(role.Name, (JsonNode?)call.Self($"project/{project.Id}/role/{role.Id}"))));
        return json;
    }

    /// <summary>A release with the project that it is of.</summary>
    public static JsonObject ProjectVersionJson(RestCall call, JiraProject project, ProjectVersion version)
    {
        var json = PartJson.Version(call, version);
        json["projectId"] = long.Parse(project.Id, System.Globalization.CultureInfo.InvariantCulture);
        if (JiraTimes.Text(version.StartDate) is { } day)
        {
            json["startDate"] = day;
        }

        if (version is { IsReleased: false, ReleaseDate: { } due })
        {
            json["overdue"] = due < DateOnly.FromDateTime(call.State.Now.UtcDateTime);
        }

        return json;
    }

    static JsonObject Core(RestCall call, JiraProject project) => new()
    {
        ["expand"] = CanExpand,
        ["self"] = call.Self("project/" + project.Id),
        ["id"] = project.Id,
        ["key"] = project.Key,
        ["name"] = project.Name,
        ["avatarUrls"] = Pictures(call, project),
        ["projectTypeKey"] = project.TypeKey,
        ["simplified"] = project.IsTeamManaged,
        ["style"] = project.Style,
        ["isPrivate"] = false,
        ["properties"] = new JsonObject(call.Jira().ProjectProperties(project.Id).Where(property => call.Names("properties").Contains(property.Key))
            .Select(property => KeyValuePair.Create(property.Key, JsonNode.Parse(property.Value)))),
    };

    static JsonArray Types(RestCall call, JiraProject project) =>
        new([.. project.IssueTypeIds.Select(id => call.Jira().IssueTypes.Find(id)).OfType<IssueType>().Select(type => PartJson.IssueType(call, type))]);

    static JsonObject Pictures(RestCall call, JiraProject project) => PersonJson.Pictures(call, $"{JiraRoutes.Api}/universal_avatar/view/type/project/avatar/{project.Id}");
}
