using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using Outrigger.Site.Cql;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>Search by CQL: content, results with breadcrumbs, people.</summary>
static class SearchV1
{
    const string Scopes = "read:content-details:confluence or search:confluence";
    const int Most = 250;

    public static void MapSearch(this RestRoutes routes)
    {
        routes.Get("/wiki/rest/api/content/search", Scopes, call => Pages(call, page => ContentJson.Write(call, page, call.QueryList("expand")), Content));
        routes.Get("/wiki/rest/api/search", Scopes, call => Pages(call, page => SearchResultJson.OfPage(call, page), Results));
        routes.Get("/wiki/rest/api/search/user", "read:content-details:confluence", People);
    }

    static RestAnswer Pages(RestCall call, Func<Page, JsonObject> json, Func<RestCall, JsonNode[], Part, RestAnswer> answer)
    {
        var search = new PageSearch(call.State, call.User);
        if (Parse(call, search.Fault, out var refusal) is not { } query)
        {
            return refusal ?? call.Refuse(400, "Could not parse cql");
        }

        var found = search.Find(query);
        return PartOf(call, found.Count) is { } part
            ? answer(call, [.. found.Skip(part.Start).Take(part.Limit).Select(json)], part)
            : call.Refuse(400, "start, limit or cursor is not valid");
    }

    static RestAnswer People(RestCall call)
    {
        if (Parse(call, UserSearch.Fault, out var refusal) is not { } query)
        {
            return refusal ?? call.Refuse(400, "Could not parse cql");
        }

        var found = new UserSearch(call.State, call.User).Find(query);
        if (PartOf(call, found.Count) is not { } part)
        {
            return call.Refuse(400, "start, limit or cursor is not valid");
        }

        var shown = found.Skip(part.Start).Take(part.Limit).Select(user => (JsonNode)SearchResultJson.OfUser(call, user)).ToArray();
        return Results(call, shown, part) with { Objects = 0, Identities = shown.Length };
    }

    static CqlQuery? Parse(RestCall call, Func<CqlQuery, string?> fault, out RestAnswer? refusal)
    {
        refusal = null;
        if (call.Query("cql") is not { } text)
        {
            refusal = call.Refuse(400, "Could not parse cql : the query is missing");
            return null;
        }

        try
        {
            var query = CqlParser.Parse(text);
            refusal = fault(query) is { } wrong ? call.Refuse(400, $"Could not parse cql : {wrong}") : null;
            return refusal is null ? query : null;
        }
        catch (FormatException wrong)
        {
            refusal = call.Refuse(400, $"Could not parse cql : {wrong.Message}");
            return null;
        }
    }

    static Part? PartOf(RestCall call, int total)
    {
        var cursor = call.Query("cursor") is { } text ? Cursor.TryParse(text) : new Cursor(0, "");
        return cursor is not null && call.Number("limit", 25, 0, int.MaxValue) is { } limit && call.Number("start", cursor.Offset, 0, int.MaxValue) is { } start
            ? new Part(start, Math.Min(limit, Most), total)
            : null;
    }

    static RestAnswer Content(RestCall call, JsonNode[] results, Part part) =>
        RestAnswer.Ok(ListV1.Json(results, part.Start, part.Limit, results.Length, Links(call, part)), results.Length);

    static RestAnswer Results(RestCall call, JsonNode[] results, Part part)
    {
        var json = ListV1.Json(results, part.Start, part.Limit, results.Length, Links(call, part));
        json["totalSize"] = part.Total;
        json["cqlQuery"] = call.Query("cql");
        json["searchDuration"] = 1;
        return RestAnswer.Ok(json, results.Length);
    }

    static JsonObject Links(RestCall call, Part part)
    {
        var links = new JsonObject { ["base"] = SiteLinks.Base(call), ["context"] = "/wiki", ["self"] = SiteLinks.Base(call) + Address(call, null) };
        if (part.Start + part.Limit < part.Total && part.Limit > 0)
        {
            links["next"] = Address(call, new Cursor(part.Start + part.Limit, "search"));
        }

        return links;
    }

    // Relative to the base, which ends in /wiki.
    static string Address(RestCall call, Cursor? cursor)
    {
        var query = new QueryBuilder(call.Request.Query
            .Where(field => field.Key is not ("cursor" or "start"))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")));
        if (cursor is not null)
        {
            query.Add("cursor", cursor.ToString());
        }

        return call.Request.Path.Value?["/wiki".Length..] + query.ToQueryString().ToUriComponent();
    }

    sealed record Part(int Start, int Limit, int Total);
}
