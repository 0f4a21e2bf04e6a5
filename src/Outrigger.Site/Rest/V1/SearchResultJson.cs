using System.Text.Json.Nodes;
using Outrigger.Site.Cql;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>One result of a search as v1 writes it.</summary>
static class SearchResultJson
{
    const int MostExcerptUnits = 300;

    public static JsonObject OfPage(RestCall call, Page page)
    {
        var space = call.State.Space(page.SpaceId);
        var text = CqlText.Plain(page.Body).Trim();
        return new JsonObject
        {
            ["content"] = ContentJson.Write(call, page, call.QueryList("expand")),
            ["title"] = page.Title,
            ["excerpt"] = text.Length <= MostExcerptUnits ? text : text[..MostExcerptUnits],
            ["url"] = SiteLinks.Page(space, page),
            ["resultGlobalContainer"] = new JsonObject { ["title"] = space?.Name ?? "", ["displayUrl"] = space is null ? "" : SiteLinks.Space(space) },
            ["breadcrumbs"] = new JsonArray(),
            ["entityType"] = "content",
            ["iconCssClass"] = "aui-icon content-type-page",
            ["lastModified"] = Times.Text(page.Latest.CreatedAt),
            ["friendlyLastModified"] = Times.Text(page.Latest.CreatedAt),
            ["score"] = 0.0,
        };
    }

    public static JsonObject OfUser(RestCall call, SiteUser user) => new()
    {
        ["user"] = UserJson.Write(call, user),
        ["title"] = user.DisplayName,
        ["excerpt"] = "",
        ["url"] = "/people/" + Uri.EscapeDataString(user.AccountId),
        ["breadcrumbs"] = new JsonArray(),
        ["entityType"] = "user",
        ["iconCssClass"] = "aui-icon content-type-profile",
        ["lastModified"] = Times.Text(call.State.Now),
        ["score"] = 0.0,
    };
}
