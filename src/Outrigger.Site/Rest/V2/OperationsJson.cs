using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>What the caller may do, as pairs of operation and target.</summary>
static class OperationsJson
{
    public static JsonArray OfSpace(RestCall call, Space space)
    {
        var may = (SpaceOperation operation) => call.State.May(call.User, space, operation);
        var permitted = new JsonArray();
        Add(permitted, may(SpaceOperation.View), ("read", "space"), ("use", "space"));
        Add(permitted, may(SpaceOperation.Create), ("create", "page"), ("create", "attachment"), ("create", "comment"), ("create", "blogpost"));
        Add(permitted, may(SpaceOperation.Delete), ("delete", "page"), ("delete", "attachment"), ("archive", "page"));
        Add(permitted, may(SpaceOperation.Administer), ("administer", "space"), ("restrict_content", "space"), ("export", "space"), ("purge", "page"));
        return permitted;
    }

    public static JsonArray OfPage(RestCall call, Page page)
    {
        var (state, user) = (call.State, call.User);
        var mayCreate = state.MayInSpaceOf(user, page, SpaceOperation.Create);
        var permitted = new JsonArray();
        Add(permitted, true, ("read", "page"));
        Add(permitted, mayCreate, ("copy", "page"), ("create", "page"));
        Add(permitted, state.MayEdit(user, page), ("update", "page"), ("move", "page"), ("restrict_content", "page"), ("create", "attachment"));
        Add(permitted, state.MayDelete(user, page), ("delete", "page"), ("archive", "page"));
        Add(permitted, state.MayInSpaceOf(user, page, SpaceOperation.Administer), ("purge", "page"), ("export", "page"));
        return permitted;
    }

    static void Add(JsonArray permitted, bool may, params ReadOnlySpan<(string Operation, string Target)> pairs)
    {
        foreach (var (operation, target) in may ? pairs : [])
        {
            permitted.Add((JsonNode)new JsonObject { ["operation"] = operation, ["targetType"] = target });
        }
    }
}
