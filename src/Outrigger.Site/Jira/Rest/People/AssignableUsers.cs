using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.People;

/// <summary>
/// People who can be given an issue. As documented, a page is cut from the first thousand people whose name fits, and only then
/// those are dropped who cannot be assigned: pages come back short, even empty, with more people behind them.
/// </summary>
static class AssignableUsers
{
    const int MostSeen = 1000;

    public static void MapAssignableUsers(this JiraRoutes routes)
    {
        const string Scopes = "read:jira-user or read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira";
        routes.Get("/user/assignable/search", Scopes, Search);
        routes.Get("/user/assignable/multiProjectSearch", "read:jira-user or read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira", SearchProjects);
    }

    static RestAnswer Search(RestCall call)
    {
        var (issueKey, projectKey) = (call.Query("issueKey") ?? call.Query("issueId"), call.Query("project"));
        if (Fault(call) is { } fault || (fault = issueKey is null && projectKey is null ? "Provide an issueKey, an issueId or a project." : null) is not null)
        {
            return call.Refuse(400, fault);
        }

        if (issueKey is not null)
        {
            return call.SeenIssue(issueKey) is not { } issue ? call.NoIssue()
                : !call.May(JiraPermission.UserPicker) && !call.May(JiraPermission.AssignIssues, issue) ? Nobody
                : Answer(call, user => call.Jira().IsAssignable(user, issue));
        }

        return call.SeenProject(projectKey) is not { } project ? call.NoProject(projectKey ?? "")
            : !call.May(JiraPermission.UserPicker) && !call.May(JiraPermission.AssignIssues, project) ? Nobody
            : Answer(call, user => call.Jira().May(user, JiraPermission.AssignableUser, project));
    }

    static RestAnswer SearchProjects(RestCall call)
    {
        var keys = call.QueryList("projectKeys");
        if (Fault(call) is { } fault || (fault = keys.Count == 0 ? "Provide projectKeys." : null) is not null)
        {
            return call.Refuse(400, fault);
        }

        var projects = keys.Select(call.SeenProject).ToList();
        return projects.Contains(null)
            ? call.NoProject(keys[projects.IndexOf(null)])
            : Answer(call, user => projects.OfType<JiraProject>().All(project => call.Jira().May(user, JiraPermission.AssignableUser, project)));
    }

    static string? Fault(RestCall call) => call.Query("query") is not null && call.Query("accountId") is not null ? "Provide either query or accountId, not both." : null;

    static RestAnswer Nobody => RestAnswer.People(new JsonArray(), 0);

    static RestAnswer Answer(RestCall call, Func<SiteUser, bool> fits)
    {
        var (query, id) = (call.Query("query") ?? "", call.Query("accountId"));
        var named = call.State.Users().Where(user => id is null ? Users.Matches(call, user, query) : user.AccountId == id).Take(MostSeen).ToList();
        var shown = JiraPage.Of(call, named, most: MostSeen).Items.Where(fits).ToList();
        return RestAnswer.People(new JsonArray([.. shown.Select(user => PersonJson.Brief(call, user))]), shown.Count);
    }
}
