using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>Restrictions of a page as v1 writes them.</summary>
static class RestrictionsJson
{
    public static JsonObject List(RestCall call, Page page) => new()
    {
        ["results"] = new JsonArray(Of(call, page, "read", page.Restrictions.View), Of(call, page, "update", page.Restrictions.Edit)),
        ["start"] = 0,
        ["limit"] = 100,
        ["size"] = 2,
        ["restrictionsHash"] = Hash(page.Restrictions),
        ["_links"] = new JsonObject { ["self"] = Self(call, page), ["base"] = SiteLinks.Base(call), ["context"] = "/wiki" },
    };

    public static JsonObject ByOperation(RestCall call, Page page) => new()
    {
        ["read"] = Of(call, page, "read", page.Restrictions.View),
        ["update"] = Of(call, page, "update", page.Restrictions.Edit),
        ["_links"] = new JsonObject { ["self"] = Self(call, page) + "/byOperation" },
    };

    public static JsonObject Of(RestCall call, Page page, string operation, IReadOnlyList<Principal> principals)
    {
        var users = principals.Where(one => one.Kind == PrincipalKind.User).Select(one => (JsonNode)UserJson.Write(call, one.Id)).ToArray();
        var groups = principals.Where(one => one.Kind == PrincipalKind.Group)
            .Select(one => (JsonNode)UserJson.Group(call.State.Group(one.Id) ?? new SiteGroup(one.Id, one.Id, []))).ToArray();
        return new JsonObject
        {
            ["operation"] = operation,
            ["restrictions"] = new JsonObject
            {
                ["user"] = ListV1.Json(users, 0, 100, users.Length, new JsonObject()),
                ["group"] = new JsonObject { ["results"] = new JsonArray(groups), ["start"] = 0, ["limit"] = 100, ["size"] = groups.Length },
                ["_expandable"] = new JsonObject(),
            },
            ["_expandable"] = new JsonObject { ["content"] = "/rest/api/content/" + page.Id },
            ["_links"] = new JsonObject { ["self"] = $"{Self(call, page)}/byOperation/{operation}" },
        };
    }

    static string Self(RestCall call, Page page) => $"{SiteLinks.Base(call)}/rest/api/content/{page.Id}/restriction";

    static string Hash(PageRestrictions restrictions)
    {
        var text = string.Join(' ', restrictions.View.Select(one => "r" + one.Id).Concat(restrictions.Edit.Select(one => "u" + one.Id)).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
