using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>A person or a group as v1 writes it.</summary>
static class UserJson
{
    public static JsonObject Write(RestCall call, string accountId) => call.State.User(accountId) is { } user ? Write(call, user) : new JsonObject
    {
        ["type"] = "unknown",
        ["accountId"] = accountId,
        ["displayName"] = "Unknown user",
    };

    public static JsonObject Write(RestCall call, SiteUser user) => new()
    {
        ["type"] = "known",
        ["accountId"] = user.AccountId,
        ["accountType"] = "atlassian",
        // As profiles are by default: only the person himself sees the address.
        ["email"] = user.AccountId == call.User.AccountId ? user.Email : "",
        ["publicName"] = user.DisplayName,
        ["displayName"] = user.DisplayName,
        ["profilePicture"] = new JsonObject { ["path"] = "/wiki/avatar/" + Uri.EscapeDataString(user.AccountId), ["width"] = 48, ["height"] = 48, ["isDefault"] = true },
        ["isExternalCollaborator"] = false,
        ["externalCollaborator"] = false,
        ["isGuest"] = false,
        ["timeZone"] = user.TimeZone,
        ["_expandable"] = new JsonObject { ["operations"] = "", ["personalSpace"] = "" },
        ["_links"] = new JsonObject { ["self"] = $"{SiteLinks.Base(call)}/rest/api/user?accountId={Uri.EscapeDataString(user.AccountId)}" },
    };

    public static JsonObject Group(SiteGroup group) => new()
    {
        ["type"] = "group",
        ["name"] = group.Name,
        ["id"] = group.Id,
        ["_links"] = new JsonObject(),
    };
}
