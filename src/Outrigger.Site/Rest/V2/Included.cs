using System.Text.Json.Nodes;

namespace Outrigger.Site.Rest.V2;

/// <summary>A list inside a single answer: the first 50 of it and whether there are more.</summary>
static class Included
{
    const int Most = 50;

    /// <param name="all">The whole list.</param>
    /// <param name="name">Last part of the address where the rest is.</param>
    public static JsonObject Write(RestCall call, JsonArray all, string name)
    {
        var first = all.Take(Most).Select(item => item?.DeepClone()).ToArray();
        var meta = new JsonObject { ["hasMore"] = all.Count > Most };
        if (all.Count > Most)
        {
            meta["cursor"] = new Cursor(Most, all[Most - 1]?["id"]?.GetValue<string>() ?? "").ToString();
        }

        return new JsonObject
        {
            ["results"] = new JsonArray(first),
            ["meta"] = meta,
            ["_links"] = new JsonObject { ["self"] = $"{call.Request.Path}/{name}" },
        };
    }
}
