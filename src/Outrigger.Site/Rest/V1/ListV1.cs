using System.Text.Json.Nodes;

namespace Outrigger.Site.Rest.V1;

/// <summary>A list as v1 writes it.</summary>
static class ListV1
{
    public static JsonObject Json(JsonNode[] results, int start, int limit, int size, JsonObject links) => new()
    {
        ["results"] = new JsonArray(results),
        ["start"] = start,
        ["limit"] = limit,
        ["size"] = size,
        ["_links"] = links,
    };

    /// <summary>A part of a list by <c>start</c> and <c>limit</c>.</summary>
    public static RestAnswer Answer(RestCall call, IReadOnlyList<JsonNode> all, bool people = false)
    {
        if (call.Number("start", 0, 0, int.MaxValue) is not { } start || call.Number("limit", 25, 0, int.MaxValue) is not { } limit)
        {
            return call.Refuse(400, "start and limit must be whole numbers");
        }

        limit = Math.Min(limit, 250);
        var part = all.Skip(start).Take(limit).ToArray();
        var json = Json(part, start, limit, part.Length, new JsonObject { ["base"] = SiteLinks.Base(call), ["context"] = "/wiki", ["self"] = call.Request.Path.Value });
        return people ? RestAnswer.People(json, part.Length) : RestAnswer.Ok(json, part.Length);
    }
}
