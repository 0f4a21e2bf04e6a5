using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Projects;

/// <summary>Entity properties of a project: read by all who browse it, written by those who administer it.</summary>
static class ProjectProperties
{
    const string Root = "/project/{projectIdOrKey}/properties";
    const string OneKey = Root + "/{propertyKey}";
    const string Read = "read:jira-work or read:project.property:jira";

    public static void MapProjectProperties(this JiraRoutes routes)
    {
        routes.Get(Root, Read, call => Of(call, writes: false, project => EntityProperties.Keys(call, $"project/{project.Key}/properties", call.Jira().ProjectProperties(project.Id))));
        routes.Get(OneKey, Read, call => Of(call, writes: false, project => EntityProperties.One(call, call.Jira().ProjectProperties(project.Id))));
        routes.Put(OneKey, "manage:jira-project or write:project.property:jira", call => Of(call, writes: true, project =>
            EntityProperties.Set(call, (key, json) => call.Jira().SetProjectProperty(project.Id, key, json))));
        routes.Delete(OneKey, "manage:jira-project or delete:project.property:jira", call => Of(call, writes: true, project =>
            EntityProperties.Remove(call, call.Jira().ProjectProperties(project.Id), key => call.Jira().SetProjectProperty(project.Id, key, null))));
    }

    static RestAnswer Of(RestCall call, bool writes, Func<JiraProject, RestAnswer> answer) =>
        call.SeenProject(call.Path("projectIdOrKey")) is not { } project ? call.NoProject(call.Path("projectIdOrKey"))
        : writes && !call.May(JiraPermission.AdministerProjects, project) && !call.May(JiraPermission.Administer) ? call.Refuse(403, "You do not have permission to administer this project.")
        : answer(project);
}
