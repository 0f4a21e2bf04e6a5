using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>People and groups as Jira writes them.</summary>
static class PersonJson
{
    static readonly int[] Sizes = [48, 24, 16, 32];
    static readonly string[] OfOwner = ["self", "accountId", "displayName", "active", "avatarUrls"];

    /// <summary>As it stands beside an issue or a comment; null for nobody.</summary>
    public static JsonObject? Brief(RestCall call, string? accountId) => accountId is null ? null : Brief(call, call.Person(accountId));

    /// <summary>As it stands beside an issue or a comment.</summary>
    public static JsonObject Brief(RestCall call, SiteUser user)
    {
        var person = new JsonObject
        {
            ["self"] = call.Self("user?accountId=" + Uri.EscapeDataString(user.AccountId)),
            ["accountId"] = user.AccountId,
        };
        // As profiles are by default: only the person himself sees the address.
        if (user.AccountId == call.User.AccountId)
        {
            person["emailAddress"] = user.Email;
        }

        person["avatarUrls"] = Pictures(call, "/wiki/avatar/" + Uri.EscapeDataString(user.AccountId));
        person["displayName"] = user.DisplayName;
        person["active"] = user.IsActive;
        person["timeZone"] = user.TimeZone;
        person["accountType"] = "atlassian";
        return person;
    }

    /// <summary>As the calls about people write it.</summary>
    public static JsonObject Full(RestCall call, SiteUser user)
    {
        var person = Brief(call, user);
        var expand = call.Expand();
        person["locale"] = "en_US";
        person["groups"] = List([.. call.Jira().GroupsOf(user).Select(group => Group(call, group))], expand.Contains("groups"));
        person["applicationRoles"] = List(user.IsActive ? [Role(call, user)] : [], expand.Contains("applicationRoles"));
        person["expand"] = "groups,applicationRoles";
        return person;
    }

    public static JsonObject Group(RestCall call, SiteGroup group) => new()
    {
        ["name"] = group.Name,
        ["groupId"] = group.Id,
        ["self"] = call.Self("group?groupId=" + Uri.EscapeDataString(group.Id)),
    };

    /// <summary>An owner of a filter's shares or of a dashboard: no time zone, no kind of account.</summary>
    public static JsonObject Owner(RestCall call, string accountId)
    {
        var person = Brief(call, call.Person(accountId));
        return new JsonObject(OfOwner.Select(name => KeyValuePair.Create(name, person[name]?.DeepClone())));
    }

    /// <summary>The four sizes in which pictures are offered.</summary>
    public static JsonObject Pictures(RestCall call, string path) =>
        new(Sizes.Select(size => KeyValuePair.Create($"{size}x{size}", (JsonNode?)$"{call.Origin()}{path}?size={size}")));

    static JsonObject List(IReadOnlyList<JsonNode> items, bool shown) => new() { ["size"] = items.Count, ["items"] = new JsonArray(shown ? [.. items] : []) };

    static JsonObject Role(RestCall call, SiteUser user)
    {
        var groups = call.Jira().GroupsOf(user);
        return new JsonObject
        {
            ["key"] = "jira-software",
            ["groups"] = new JsonArray([.. groups.Select(group => (JsonNode)group.Name)]),
            ["groupDetails"] = new JsonArray([.. groups.Select(group => Group(call, group))]),
            ["name"] = "Jira",
            ["defaultGroups"] = new JsonArray(),
            ["defaultGroupsDetails"] = new JsonArray(),
            ["selectedByDefault"] = true,
            ["defined"] = true,
            ["numberOfSeats"] = -1,
            ["remainingSeats"] = -1,
            ["userCount"] = call.State.Users().Count,
            ["userCountDescription"] = "users",
            ["hasUnlimitedSeats"] = true,
            ["platform"] = false,
        };
    }
}
