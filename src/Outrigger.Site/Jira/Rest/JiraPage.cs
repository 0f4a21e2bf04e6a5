using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest;

/// <summary>A page of a list that is counted from its beginning.</summary>
/// <param name="Items">Those of the page.</param>
/// <param name="Total">Of the whole list.</param>
sealed record JiraPage<T>(int StartAt, int MaxResults, int Total, IReadOnlyList<T> Items)
{
    public bool IsLast => StartAt + Items.Count >= Total;

    /// <summary>As most lists write it: <c>values</c> between <c>startAt</c>, <c>total</c> and <c>isLast</c>.</summary>
    public JsonObject Bean(RestCall call, Func<T, JsonNode> write)
    {
        var json = new JsonObject { ["self"] = JiraPage.Address(call, StartAt, MaxResults), ["maxResults"] = MaxResults, ["startAt"] = StartAt, ["total"] = Total, ["isLast"] = IsLast };
        if (!IsLast)
        {
            json["nextPage"] = JiraPage.Address(call, StartAt + Items.Count, MaxResults);
        }

        json["values"] = new JsonArray([.. Items.Select(write)]);
        return json;
    }

    /// <summary>As lists with a name of their own write it.</summary>
    public JsonObject Named(string name, Func<T, JsonNode> write) => new()
    {
        ["startAt"] = StartAt,
        ["maxResults"] = MaxResults,
        ["total"] = Total,
        [name] = new JsonArray([.. Items.Select(write)]),
    };
}

static class JiraPage
{
    /// <summary>The page that <c>startAt</c> and <c>maxResults</c> ask for; as at Atlassian, wishes out of range are moved into it.</summary>
    /// <param name="most">Most on a page, however many are asked for.</param>
    public static JiraPage<T> Of<T>(RestCall call, IReadOnlyList<T> all, int usual = 50, int most = 50)
    {
        var start = (int)Math.Clamp(Number(call, "startAt") ?? 0, 0, int.MaxValue);
        var count = (int)Math.Clamp(Number(call, "maxResults") ?? usual, 0, most);
        return new(start, count, all.Count, [.. all.Skip(start).Take(count)]);
    }

    /// <summary>A number in the query or the body; null where there is none.</summary>
    public static long? Number(RestCall call, string name) => call.Body is JsonObject body
        ? body[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null
        : long.TryParse(call.Query(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) ? given : null;

    /// <summary>The address of the call with another page.</summary>
    public static string Address(RestCall call, int startAt, int maxResults)
    {
        var others = call.Request.Query.Where(field => field.Key is not ("startAt" or "maxResults"))
            .SelectMany(field => field.Value.Select(value => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(value ?? "")}"));
        return $"{call.Origin()}{call.Request.Path}?{string.Join('&', others.Concat([$"startAt={startAt}", $"maxResults={maxResults}"]))}";
    }
}
