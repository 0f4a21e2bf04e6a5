using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary><c>/spaces</c>.</summary>
static class SpacesV2
{
    const string Root = "/wiki/api/v2/spaces";

    public static void MapSpaces(this RestRoutes routes)
    {
        routes.Get(Root, "read:space:confluence", List);
        routes.Get(Root + "/{id}", "read:space:confluence", One);
        routes.Get(Root + "/{id}/operations", "read:space:confluence", Operations);
    }

    static RestAnswer List(RestCall call)
    {
        var (ids, keys, sort) = (call.QueryList("ids"), call.QueryList("keys"), call.Query("sort") ?? "id");
        if (ids.Count > 250 || keys.Count > 250)
        {
            return call.Refuse(400, "At most 250 spaces may be asked for");
        }

        var found = call.State.Spaces().Where(space => call.VisibleSpace(space) is not null
            && (ids.Count == 0 || ids.Contains(space.Id))
            && (keys.Count == 0 || keys.Contains(space.Key, StringComparer.OrdinalIgnoreCase))
            && (call.Query("type") is not { } type || type == space.Type)
            && (call.Query("status") is not { } status || status == space.Status));
        return Sorted(found, sort) is { } sorted
            ? ListV2.Answer(call, [.. sorted], space => space.Id, space => Listed(call, space))
            : call.Refuse(400, "Provided value for 'sort' is not one of id, -id, key, -key, name, -name");
    }

    static RestAnswer One(RestCall call)
    {
        if (call.VisibleSpace(call.State.Space(call.Path("id"))) is not { } space)
        {
            return call.NotFound("space");
        }

        var json = SpaceJson(call, space);
        json["_links"]!["base"] = SiteLinks.Base(call); // SpaceJson always sets _links
        if (call.Flag("include-operations"))
        {
            json["operations"] = Included.Write(call, OperationsJson.OfSpace(call, space), "operations");
        }

        return RestAnswer.Ok(json);
    }

    static RestAnswer Operations(RestCall call) => call.VisibleSpace(call.State.Space(call.Path("id"))) is { } space
        ? RestAnswer.Ok(new JsonObject { ["operations"] = OperationsJson.OfSpace(call, space) }, objects: 0)
        : call.NotFound("space");

    static IEnumerable<Space>? Sorted(IEnumerable<Space> spaces, string sort) => sort switch
    {
        "id" => spaces,
        "-id" => spaces.Reverse(),
        "key" => spaces.OrderBy(space => space.Key, StringComparer.OrdinalIgnoreCase),
        "-key" => spaces.OrderByDescending(space => space.Key, StringComparer.OrdinalIgnoreCase),
        "name" => spaces.OrderBy(space => space.Name, StringComparer.OrdinalIgnoreCase),
        "-name" => spaces.OrderByDescending(space => space.Name, StringComparer.OrdinalIgnoreCase),
        _ => null,
    };

    static JsonObject Listed(RestCall call, Space space)
    {
        var json = SpaceJson(call, space);
        json["currentActiveAlias"] = space.Key;
        return json;
    }

    static JsonObject SpaceJson(RestCall call, Space space)
    {
        var json = new JsonObject
        {
            ["id"] = space.Id,
            ["key"] = space.Key,
            ["name"] = space.Name,
            ["type"] = space.Type,
            ["status"] = space.Status,
            ["authorId"] = space.AuthorId,
            ["createdAt"] = Times.Text(space.CreatedAt),
            ["_links"] = new JsonObject { ["webui"] = SiteLinks.Space(space) },
        };
        if (space.HomepageId is { } home)
        {
            json["homepageId"] = home;
        }

        if (call.Query("description-format") is ("plain" or "view") and var format)
        {
            json["description"] = new JsonObject { [format] = new JsonObject { ["representation"] = format, ["value"] = space.Description } };
        }

        return json;
    }
}
