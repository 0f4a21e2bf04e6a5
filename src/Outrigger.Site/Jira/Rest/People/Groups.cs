using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.People;

/// <summary>Groups and who is in them.</summary>
static class Groups
{
    public static void MapGroups(this JiraRoutes routes)
    {
        routes.Get("/group/member", "manage:jira-configuration or read:group:jira read:user:jira read:avatar:jira", Members);
        routes.Get("/group/bulk", "read:jira-user or read:group:jira", Bulk);
        routes.Get("/groups/picker", "read:jira-user or read:group:jira", Pick);
    }

    static RestAnswer Members(RestCall call)
    {
        if (call.Query("groupId") is null && call.Query("groupname") is null)
        {
            return call.Refuse(400, "Either groupId or groupname must be provided.");
        }

        if (!call.May(JiraPermission.UserPicker))
        {
            return call.Refuse(403, "You do not have permission to browse users and groups.");
        }

        if (call.State.Groups().FirstOrDefault(group => group.Id == call.Query("groupId") || group.Name == call.Query("groupname")) is not { } found)
        {
            return call.Refuse(404, $"The group named '{call.Query("groupId") ?? call.Query("groupname")}' does not exist");
        }

        var members = found.MemberIds.Select(call.State.User).OfType<SiteUser>().Where(user => user.IsActive || call.Flag("includeInactiveUsers")).OrderBy(user => user.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        var page = JiraPage.Of(call, members);
        return RestAnswer.People(page.Bean(call, user => PersonJson.Brief(call, user)), page.Items.Count);
    }

    static RestAnswer Bulk(RestCall call)
    {
        var (ids, names) = (call.QueryList("groupId"), call.QueryList("groupName"));
        var found = call.State.Groups().Where(group => (ids.Count == 0 || ids.Contains(group.Id)) && (names.Count == 0 || names.Contains(group.Name))).ToList();
        var page = JiraPage.Of(call, call.May(JiraPermission.UserPicker) ? found : []);
        return RestAnswer.People(page.Bean(call, group => new JsonObject { ["name"] = group.Name, ["groupId"] = group.Id }), page.Items.Count);
    }

    static RestAnswer Pick(RestCall call)
    {
        var (query, most) = (call.Query("query") ?? "", (int)Math.Clamp(JiraPage.Number(call, "maxResults") ?? 20, 0, 1000));
        var excluded = call.QueryList("exclude").Concat(call.QueryList("excludeId")).ToHashSet();
        var found = call.May(JiraPermission.UserPicker)
            ? call.State.Groups().Where(group => group.Name.Contains(query, StringComparison.OrdinalIgnoreCase) && !excluded.Contains(group.Name) && !excluded.Contains(group.Id)).ToList()
            : [];
        var shown = found.Take(most).ToList();
        return RestAnswer.People(new JsonObject
        {
            ["header"] = $"Showing {shown.Count} of {found.Count} matching groups",
            ["total"] = found.Count,
            ["groups"] = new JsonArray([.. shown.Select(group => new JsonObject { ["name"] = group.Name, ["html"] = Outrigger.Site.Pages.Markup.Html.Of($"{group.Name}").ToString(), ["labels"] = new JsonArray(), ["groupId"] = group.Id })]),
        }, shown.Count);
    }
}
