using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>Saved searches and dashboards, and with whom they are shared, as Jira writes them.</summary>
static class FilterJson
{
    const string CanExpand = "description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable,approximateLastUsed,subscriptions";

    public static JsonObject Whole(RestCall call, JiraFilter filter) => new()
    {
        ["self"] = call.Self("filter/" + filter.Id),
        ["id"] = filter.Id,
        ["name"] = filter.Name,
        ["description"] = filter.Description,
        ["owner"] = PersonJson.Brief(call, filter.OwnerId),
        ["jql"] = filter.Jql,
        ["viewUrl"] = call.Origin() + "/issues/?filter=" + filter.Id,
        ["searchUrl"] = call.Self("search?jql=" + Uri.EscapeDataString(filter.Jql)),
        ["favourite"] = filter.FavouredByIds.Contains(call.User.AccountId),
        ["favouritedCount"] = filter.FavouredByIds.Count,
        ["sharePermissions"] = Shares(call, filter.Shares),
        ["editPermissions"] = new JsonArray(),
        ["sharedUsers"] = Nobody(),
        ["subscriptions"] = Nobody(),
    };

    /// <summary>As a list of filters has it: little beside the name, unless asked for.</summary>
    public static JsonObject Listed(RestCall call, JiraFilter filter)
    {
        var (whole, expand) = (Whole(call, filter), call.Expand());
        var json = new JsonObject { ["expand"] = CanExpand };
        foreach (var (name, value) in whole.Where(member => member.Key is "self" or "id" or "name" || (expand.Contains(member.Key) && member.Key is not ("subscriptions" or "sharedUsers"))))
        {
            json[name] = value?.DeepClone();
        }

        if (expand.Contains("subscriptions"))
        {
            json["subscriptions"] = new JsonArray();
        }

        return json;
    }

    public static JsonObject Dashboard(RestCall call, Dashboard dashboard) => new()
    {
        ["id"] = dashboard.Id,
        ["isFavourite"] = false,
        ["name"] = dashboard.Name,
        ["description"] = dashboard.Description,
        ["owner"] = PersonJson.Owner(call, dashboard.OwnerId),
        ["popularity"] = 0,
        ["self"] = call.Self("dashboard/" + dashboard.Id),
        ["sharePermissions"] = Shares(call, dashboard.Shares),
        ["editPermissions"] = new JsonArray(),
        ["view"] = call.Origin() + "/jira/dashboards/" + dashboard.Id,
        ["isWritable"] = dashboard.OwnerId == call.User.AccountId,
        ["systemDashboard"] = false,
    };

    static JsonArray Shares(RestCall call, IReadOnlyList<Share> shares) => new([.. shares.Select((share, index) =>
    {
        var json = new JsonObject { ["id"] = 10_000 + index };
        (json["type"], var (name, value)) = share.Kind switch
        {
            ShareKind.Everyone => ("loggedin", default((string, JsonNode?))),
            ShareKind.Group => ("group", ("group", call.State.Group(share.Id) is { } group ? PersonJson.Group(call, group) : null)),
            ShareKind.Project => ("project", ("project", call.Jira().Projects.Find(share.Id) is { } project ? ProjectJson.Brief(call, project) : null)),
            ShareKind.User => ("user", ("user", PersonJson.Owner(call, share.Id))),
        };
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    })]);

    static JsonObject Nobody() => new() { ["size"] = 0, ["items"] = new JsonArray(), ["max-results"] = 1000, ["start-index"] = 0, ["end-index"] = 0 };
}
