using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.People;

/// <summary>People: oneself, one, several, and those whose name begins with something.</summary>
static class Users
{
    const int MostFound = 1000;

    public static void MapPeople(this JiraRoutes routes)
    {
        routes.Get("/myself", JiraScopes.ReadUser, call => RestAnswer.People(PersonJson.Full(call, call.User), 1));
        routes.Get("/user", JiraScopes.ReadUser, One);
        routes.Get("/user/bulk", JiraScopes.ReadUser, Several);
        routes.Get("/user/search", "read:jira-user or read:user:jira read:user.property:jira read:application-role:jira read:avatar:jira read:group:jira", Search);
        routes.Get("/users/search", JiraScopes.ReadUsers, All);
        routes.Get("/user/groups", "read:jira-user or read:group:jira", GroupsOf);
    }

    /// <summary>Whether a person's name, a word of it, or the own address begins with what is asked for.</summary>
    public static bool Matches(RestCall call, SiteUser user, string query) =>
        user.DisplayName.StartsWith(query, StringComparison.OrdinalIgnoreCase)
        || user.DisplayName.Split(' ').Any(word => word.StartsWith(query, StringComparison.OrdinalIgnoreCase))
        || user.Email.StartsWith(query, StringComparison.OrdinalIgnoreCase);

    static RestAnswer One(RestCall call)
    {
        var id = call.Query("accountId");
        return id is null ? call.Refuse(400, "The query must name an accountId.")
            : call.State.User(id) is { } user ? RestAnswer.People(PersonJson.Full(call, user), 1)
            : call.Refuse(404, "Specified user does not exist or you do not have required permissions");
    }

    // As documented: a page has ten people unless more are asked for; ids that nobody has are left out.
    static RestAnswer Several(RestCall call)
    {
        var ids = call.QueryList("accountId");
        if (ids.Count == 0)
        {
            return call.Refuse(400, "accountId is a mandatory parameter");
        }

        var page = JiraPage.Of(call, [.. ids.Distinct().Select(call.State.User).OfType<SiteUser>()], usual: 10, most: 200);
        return RestAnswer.People(page.Bean(call, user => PersonJson.Full(call, user)), page.Items.Count);
    }

    static RestAnswer Search(RestCall call)
    {
        var (query, id) = (call.Query("query"), call.Query("accountId"));
        if (query is not null && id is not null)
        {
            return call.Refuse(400, "Provide either query or accountId, not both.");
        }

        if (query is null && id is null && call.Query("property") is null && !call.Request.Query.ContainsKey("query"))
        {
            return call.Refuse(400, "Provide a query, an accountId or a property.");
        }

        var found = call.May(JiraPermission.UserPicker)
            ? call.State.Users().Where(user => user.IsActive && (id is null || user.AccountId == id) && Matches(call, user, query ?? "")).Take(MostFound).ToList()
            : [];
        return List(call, found);
    }

    static RestAnswer All(RestCall call) => call.May(JiraPermission.UserPicker)
        ? List(call, call.State.Users())
        : call.Refuse(403, "You do not have permission to browse users and groups.");

    static RestAnswer List(RestCall call, IReadOnlyList<SiteUser> found)
    {
        var page = JiraPage.Of(call, found, most: MostFound);
        return RestAnswer.People(new JsonArray([.. page.Items.Select(user => PersonJson.Brief(call, user))]), page.Items.Count);
    }

    static RestAnswer GroupsOf(RestCall call)
    {
        if (call.State.User(call.Query("accountId") ?? "") is not { } user)
        {
            return call.Refuse(404, "The user does not exist.");
        }

        var groups = call.Jira().GroupsOf(user);
        return RestAnswer.People(new JsonArray([.. groups.Select(group => PersonJson.Group(call, group))]), groups.Count);
    }
}
