using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>Reading and setting who may view or edit a page.</summary>
static class RestrictionsV1
{
    const string Root = "/wiki/rest/api/content/{id}/restriction";
    const string Read = "read:content-details:confluence or read:confluence-content.all";
    const string Write = "read:content-details:confluence write:content.restriction:confluence or write:confluence-content";

    public static void MapRestrictions(this RestRoutes routes)
    {
        routes.Get(Root, Read, call => Visible(call, page => Answer(call, page)));
        routes.Get(Root + "/byOperation", Read, call => Visible(call, page => RestAnswer.Ok(RestrictionsJson.ByOperation(call, page), 0)));
        routes.Get(Root + "/byOperation/{operationKey}", Read, call => Visible(call, page => OneOperation(call, page)));
        routes.Put(Root, Write, call => Editable(call, 404, page => Set(call, page, PageRestrictions.None)));
        routes.Post(Root, Write, call => Editable(call, 404, page => Set(call, page, page.Restrictions)));
        routes.Delete(Root, Write, call => Editable(call, 403, page => Save(call, page, PageRestrictions.None)));
    }

    static RestAnswer OneOperation(RestCall call, Page page) => call.Path("operationKey") switch
    {
        "read" => RestAnswer.Ok(RestrictionsJson.Of(call, page, "read", page.Restrictions.View), 0),
        "update" => RestAnswer.Ok(RestrictionsJson.Of(call, page, "update", page.Restrictions.Edit), 0),
        _ => call.NotFound("operation"),
    };

    static RestAnswer Set(RestCall call, Page page, PageRestrictions start)
    {
        if (Entries(call.Body) is not { } entries)
        {
            return call.Refuse(400, "The body must be a list of restrictions, each with operation (read or update) and restrictions");
        }

        var wanted = start;
        foreach (var entry in entries)
        {
            if (Principals(call.State, JsonRead.At(entry, "restrictions")) is not { } named)
            {
                return call.Refuse(400, "A restriction names a user or a group that does not exist");
            }

            switch (JsonRead.Text(entry, "operation"))
            {
                case "read":
                    wanted = wanted with { View = [.. wanted.View.Union(named)] };
                    break;
                case "update":
                    wanted = wanted with { Edit = [.. wanted.Edit.Union(named)] };
                    break;
                default:
                    return call.Refuse(400, "A restriction's operation must be read or update");
            }
        }

        return Save(call, page, wanted);
    }

    // A bare list, or a list in results as the answers have it.
    static JsonArray? Entries(JsonNode? body) => body as JsonArray ?? (body as JsonObject)?["results"] as JsonArray;

    // Null where somebody is not known. Lists come bare, or in results as the answers have them.
    static List<Principal>? Principals(SiteState state, JsonNode? restrictions)
    {
        var users = Members(restrictions, "user").Select(user => JsonRead.Text(user, "accountId")).ToList();
        var groups = Members(restrictions, "group").Select(group => GroupId(state, group)).ToList();
        return users.All(id => id is not null && state.User(id) is not null) && !groups.Contains(null)
            ? [.. users.Select(id => Principal.User(id ?? "")), .. groups.Select(id => Principal.Group(id ?? ""))]
            : null;
    }

    static string? GroupId(SiteState state, JsonNode? group) =>
        (JsonRead.Text(group, "id") is { } id ? state.Group(id) : state.Groups().FirstOrDefault(one => one.Name == JsonRead.Text(group, "name")))?.Id;

    static JsonArray Members(JsonNode? restrictions, string kind) => (restrictions as JsonObject)?[kind] switch
    {
        JsonArray bare => bare,
        JsonObject listed => listed["results"] as JsonArray ?? [],
        _ => [],
    };

    static RestAnswer Save(RestCall call, Page page, PageRestrictions wanted)
    {
        var changed = page with { Restrictions = wanted };
        call.State.Put(changed);
        return Answer(call, changed);
    }

    static RestAnswer Answer(RestCall call, Page page) =>
        RestAnswer.People(RestrictionsJson.List(call, page), page.Restrictions.View.Count + page.Restrictions.Edit.Count);

    static RestAnswer Visible(RestCall call, Func<Page, RestAnswer> then) =>
        call.VisiblePage(call.Path("id")) is { } page ? then(page) : call.NotFound(call.Path("id"));

    static RestAnswer Editable(RestCall call, int status, Func<Page, RestAnswer> then) => Visible(call, page =>
        call.State.MayEdit(call.User, page) ? then(page) : call.Refuse(status, "Not permitted to change the restrictions of the content"));
}
