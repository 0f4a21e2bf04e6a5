using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.People;

/// <summary>Entity properties of a person: his own matter, and an administrator's.</summary>
static class UserProperties
{
    const string Root = "/user/properties";
    const string OneKey = Root + "/{propertyKey}";
    const string Read = "read:jira-user or read:user.property:jira";

    public static void MapUserProperties(this JiraRoutes routes)
    {
        routes.Get(Root, Read, call => Refusal(call) ?? EntityProperties.Keys(call, "user/properties", call.Jira().UserProperties(Id(call))));
        routes.Get(OneKey, Read, call => Refusal(call) ?? EntityProperties.One(call, call.Jira().UserProperties(Id(call))));
        routes.Put(OneKey, "write:jira-work or write:user.property:jira", call => Refusal(call)
            ?? EntityProperties.Set(call, (key, json) => call.Jira().SetUserProperty(Id(call), key, json), countsBytes: true));
        routes.Delete(OneKey, "write:jira-work or delete:user.property:jira", call => Refusal(call)
            ?? EntityProperties.Remove(call, call.Jira().UserProperties(Id(call)), key => call.Jira().SetUserProperty(Id(call), key, null)));
    }

    static string Id(RestCall call) => call.Query("accountId") ?? "";

    static RestAnswer? Refusal(RestCall call) => call.Query("accountId") is not { } id ? call.Refuse(400, "The query must name an accountId.")
        : call.State.User(id) is null ? call.Refuse(404, "The user does not exist.")
        : id == call.User.AccountId || call.May(JiraPermission.Administer) ? null
        : call.Refuse(403, "You do not have permission to read or change another user's properties.");
}
