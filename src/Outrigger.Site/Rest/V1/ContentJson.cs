using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>A page as v1 writes it, with the parts that the caller expands.</summary>
static class ContentJson
{
    static readonly string[] Parts = ["space", "history", "version", "ancestors", "body.storage", "metadata.labels", "operations", "children.page", "restrictions"];

    /// <param name="expand">Names as in the query's <c>expand</c>.</param>
    public static JsonObject Write(RestCall call, Page page, IReadOnlyCollection<string> expand)
    {
        var json = Plain(call, page);
        var expandable = new JsonObject();
        foreach (var part in Parts)
        {
            if (expand.Any(name => name == part || name.StartsWith(part + ".", StringComparison.Ordinal)))
            {
                Expand(call, page, json, part);
            }
            else
            {
                expandable[part.Split('.')[0]] = "";
            }
        }

        foreach (var name in expandable.Select(field => field.Key).Where(json.ContainsKey).ToList())
        {
            expandable.Remove(name);
        }

        json["_expandable"] = expandable;
        return json;
    }

    static JsonObject Plain(RestCall call, Page page) => new()
    {
        ["id"] = page.Id,
        ["type"] = "page",
        ["status"] = StatusNames.Of(page.Status),
        ["title"] = page.Title,
        ["macroRenderedOutput"] = new JsonObject(),
        ["extensions"] = new JsonObject { ["position"] = page.Position },
        ["_links"] = new JsonObject
        {
            ["self"] = $"{SiteLinks.Base(call)}/rest/api/content/{page.Id}",
            ["base"] = SiteLinks.Base(call),
            ["context"] = "/wiki",
            ["webui"] = SiteLinks.Page(call.State.Space(page.SpaceId), page),
            ["tinyui"] = SiteLinks.Tiny(page),
            ["editui"] = "/pages/resumedraft.action?draftId=" + page.Id,
        },
    };

    static void Expand(RestCall call, Page page, JsonObject json, string part)
    {
        switch (part)
        {
            case "space":
                json["space"] = call.State.Space(page.SpaceId) is { } space ? SpaceJson(call, space) : null;
                break;
            case "history":
                json["history"] = HistoryJson(call, page);
                break;
            case "version":
                json["version"] = VersionJson(call, page.Latest);
                break;
            case "ancestors":
                json["ancestors"] = new JsonArray([.. call.State.Ancestors(page).Select(above => Write(call, above, []))]);
                break;
            case "body.storage":
                json["body"] = new JsonObject { ["storage"] = Storage(page) };
                break;
            case "metadata.labels":
                json["metadata"] = new JsonObject { ["labels"] = LabelsJson(call, page) };
                break;
            case "operations":
                json["operations"] = OperationsOf(call, page);
                break;
            case "children.page":
                json["children"] = new JsonObject { ["page"] = ChildrenJson(call, page), ["_expandable"] = new JsonObject() };
                break;
            case "restrictions":
                json["restrictions"] = RestrictionsJson.ByOperation(call, page);
                break;
        }
    }

    static JsonObject Storage(Page page) => new()
    {
        ["value"] = page.Body,
        ["representation"] = "storage",
        ["embeddedContent"] = new JsonArray(),
        ["_expandable"] = new JsonObject { ["content"] = "/rest/api/content/" + page.Id },
    };

    static JsonArray OperationsOf(RestCall call, Page page)
    {
        var permitted = new JsonArray { (JsonNode)new JsonObject { ["operation"] = "read", ["targetType"] = "page" } };
        if (call.State.MayEdit(call.User, page))
        {
            permitted.Add((JsonNode)new JsonObject { ["operation"] = "update", ["targetType"] = "page" });
        }

        if (call.State.MayDelete(call.User, page))
        {
            permitted.Add((JsonNode)new JsonObject { ["operation"] = "delete", ["targetType"] = "page" });
        }

        return permitted;
    }

    static JsonObject ChildrenJson(RestCall call, Page page)
    {
        var children = call.State.Children(page.Id).Where(child => call.State.MayView(call.User, child)).Select(child => Write(call, child, [])).ToArray();
        return ListV1.Json(children, 0, 25, children.Length, new JsonObject { ["self"] = $"{SiteLinks.Base(call)}/rest/api/content/{page.Id}/child/page" });
    }

    public static JsonObject LabelsJson(RestCall call, Page page) =>
        ListV1.Json([.. page.Labels.Select(LabelJson)], 0, 200, page.Labels.Count, new JsonObject { ["self"] = $"{SiteLinks.Base(call)}/rest/api/content/{page.Id}/label" });

    public static JsonObject SpaceJson(RestCall call, Space space) => new()
    {
        ["id"] = long.Parse(space.Id, CultureInfo.InvariantCulture),
        ["key"] = space.Key,
        ["alias"] = space.Key,
        ["name"] = space.Name,
        ["type"] = space.Type,
        ["status"] = space.Status,
        ["_expandable"] = new JsonObject { ["homepage"] = space.HomepageId is { } home ? "/rest/api/content/" + home : "" },
        ["_links"] = new JsonObject { ["webui"] = SiteLinks.Space(space), ["self"] = $"{SiteLinks.Base(call)}/rest/api/space/{space.Key}" },
    };

    public static JsonObject VersionJson(RestCall call, PageVersion version) => new()
    {
        ["by"] = UserJson.Write(call, version.AuthorId),
        ["when"] = Times.Text(version.CreatedAt),
        ["friendlyWhen"] = Times.Text(version.CreatedAt),
        ["message"] = version.Message,
        ["number"] = version.Number,
        ["minorEdit"] = version.MinorEdit,
        ["confRev"] = "confluence$content$" + version.Number.ToString(CultureInfo.InvariantCulture),
        ["contentTypeModified"] = false,
        ["_expandable"] = new JsonObject { ["collaborators"] = "", ["content"] = "" },
        ["_links"] = new JsonObject(),
    };

    static JsonObject HistoryJson(RestCall call, Page page) => new()
    {
        ["latest"] = true,
        ["createdBy"] = UserJson.Write(call, page.AuthorId),
        ["ownedBy"] = UserJson.Write(call, page.OwnerId),
        ["createdDate"] = Times.Text(page.CreatedAt),
        ["lastUpdated"] = VersionJson(call, page.Latest),
        ["_expandable"] = new JsonObject { ["previousVersion"] = "", ["contributors"] = "", ["nextVersion"] = "" },
        ["_links"] = new JsonObject { ["self"] = $"{SiteLinks.Base(call)}/rest/api/content/{page.Id}/history" },
    };

    static JsonObject LabelJson(Label label) => new() { ["prefix"] = label.Prefix, ["name"] = label.Name, ["id"] = label.Id, ["label"] = label.Name };
}
