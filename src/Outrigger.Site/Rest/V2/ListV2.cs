using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;

namespace Outrigger.Site.Rest.V2;

/// <summary>Answers a list call of v2: one page of results, <c>Link</c> header and <c>_links</c> with an opaque cursor.</summary>
static class ListV2
{
    const int Most = 250;

    /// <param name="items">All results in their order.</param>
    /// <param name="idOf">What the cursor remembers of an item.</param>
    /// <param name="fallbackLimit">Items on a page where the caller names no number.</param>
    public static RestAnswer Answer<T>(RestCall call, IReadOnlyList<T> items, Func<T, string> idOf, Func<T, JsonNode> json, int fallbackLimit = 25, bool counts = true)
    {
        if (call.Number("limit", fallbackLimit, 1, Most) is not { } limit)
        {
            return call.Refuse(400, "Provided value for 'limit' must be a number from 1 to 250");
        }

        if (Begin(call, items, idOf) is not { } begin)
        {
            return call.Refuse(400, "Invalid cursor");
        }

        var page = items.Skip(begin).Take(limit).ToList();
        var end = begin + page.Count;
        var next = end < items.Count && page.Count > 0 ? Next(call, new Cursor(end, idOf(page[^1]))) : null;
        var root = SiteLinks.Base(call);
        var links = new JsonObject { ["base"] = root };
        if (next is not null)
        {
            links["next"] = next;
        }

        return new RestAnswer(200)
        {
            Json = new JsonObject { ["results"] = new JsonArray([.. page.Select(json)]), ["_links"] = links },
            Link = next is null ? $"<{root}>; rel=\"base\"" : $"<{next}>; rel=\"next\", <{root}>; rel=\"base\"",
            Objects = counts ? page.Count : 0,
        };
    }

    static int? Begin<T>(RestCall call, IReadOnlyList<T> items, Func<T, string> idOf)
    {
        if (call.Query("cursor") is not { } text)
        {
            return 0;
        }

        if (Cursor.TryParse(text) is not { } cursor)
        {
            return null;
        }

        for (var index = 0; index < items.Count; index++)
        {
            if (idOf(items[index]) == cursor.LastId)
            {
                return index + 1;
            }
        }

        return Math.Min(cursor.Offset, items.Count);
    }

    static string Next(RestCall call, Cursor cursor)
    {
        var query = new QueryBuilder(call.Request.Query
            .Where(field => field.Key != "cursor")
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")))
        {
            { "cursor", cursor.ToString() },
        };
        return call.Request.Path + query.ToQueryString().ToUriComponent();
    }
}
