using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>A page as v2 writes it.</summary>
static class PageJson
{
    /// <param name="version">The version to show.</param>
    /// <param name="body">Whether its storage format is part of the answer.</param>
    public static JsonObject Write(RestCall call, Page page, PageVersion version, bool body)
    {
        var space = call.State.Space(page.SpaceId);
        var json = new JsonObject
        {
            ["id"] = page.Id,
            ["status"] = StatusOf(page, version),
            ["title"] = version.Title,
            ["spaceId"] = page.SpaceId,
            ["authorId"] = page.AuthorId,
            ["ownerId"] = page.OwnerId,
            ["createdAt"] = Times.Text(page.CreatedAt),
            ["position"] = page.Position,
            ["version"] = VersionJson(version),
            ["body"] = body ? BodyJson(version.Body) : new JsonObject(),
            ["_links"] = new JsonObject { ["webui"] = SiteLinks.Page(space, page), ["editui"] = SiteLinks.Edit(space, page), ["tinyui"] = SiteLinks.Tiny(page) },
        };
        if (page.ParentId is { } parent)
        {
            json["parentId"] = parent;
            json["parentType"] = "page";
        }

        return json;
    }

    /// <summary>The same with the link base that a single page carries.</summary>
    public static JsonObject Single(RestCall call, Page page, PageVersion version, bool body)
    {
        var json = Write(call, page, version, body);
        json["_links"]!["base"] = SiteLinks.Base(call); // Write always sets _links
        return json;
    }

    public static JsonObject VersionJson(PageVersion version) => new()
    {
        ["number"] = version.Number,
        ["message"] = version.Message,
        ["minorEdit"] = version.MinorEdit,
        ["authorId"] = version.AuthorId,
        ["createdAt"] = Times.Text(version.CreatedAt),
    };

    public static JsonObject LabelJson(Label label) => new() { ["id"] = label.Id, ["name"] = label.Name, ["prefix"] = label.Prefix };

    public static JsonObject PropertyJson(ContentProperty property) => new()
    {
        ["id"] = property.Id,
        ["key"] = property.Key,
        ["value"] = JsonNode.Parse(property.ValueJson),
        ["version"] = new JsonObject
        {
            ["number"] = property.Version,
            ["message"] = "",
            ["minorEdit"] = false,
            ["authorId"] = property.AuthorId,
            ["createdAt"] = Times.Text(property.CreatedAt),
        },
    };

    public static JsonObject AttachmentJson(RestCall call, Page page, Attachment file)
    {
        var webui = $"/pages/viewpageattachments.action?pageId={page.Id}&preview=%2F{page.Id}%2F{file.Id[3..]}%2F{Uri.EscapeDataString(file.Title)}";
        return new JsonObject
        {
            ["id"] = file.Id,
            ["status"] = "current",
            ["title"] = file.Title,
            ["createdAt"] = Times.Text(file.CreatedAt),
            ["pageId"] = page.Id,
            ["mediaType"] = file.MediaType,
            ["mediaTypeDescription"] = "File",
            ["comment"] = file.Comment,
            ["fileId"] = file.FileId,
            ["fileSize"] = file.Content.Length,
            ["webuiLink"] = webui,
            ["downloadLink"] = SiteLinks.Download(page, file),
            ["version"] = new JsonObject
            {
                ["number"] = file.Version,
                ["message"] = "",
                ["minorEdit"] = false,
                ["authorId"] = file.AuthorId,
                ["createdAt"] = Times.Text(file.CreatedAt),
            },
            ["_links"] = new JsonObject { ["webui"] = webui, ["download"] = SiteLinks.Download(page, file) },
        };
    }

    static JsonObject BodyJson(string body) => new() { ["storage"] = new JsonObject { ["representation"] = "storage", ["value"] = body } };

    static string StatusOf(Page page, PageVersion version) =>
        version == page.Draft ? "draft" : version != page.Latest ? "historical" : StatusNames.Of(page.Status);
}
