using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>Files of a page: list, upload, download.</summary>
static class AttachmentsV1
{
    const string Root = "/wiki/rest/api/content/{id}/child/attachment";
    const string Upload = "read:content-details:confluence write:attachment:confluence or write:confluence-file";
    const string Download = "readonly:content.attachment:confluence or read:attachment:confluence";

    public static void MapAttachments(this RestRoutes routes)
    {
        routes.Get(Root, "read:attachment:confluence or read:content-details:confluence", List);
        routes.Post(Root, Upload, call => Store(call, replace: false));
        routes.Put(Root, Upload, call => Store(call, replace: true));
        routes.Get(Root + "/{attachmentId}/download", Download, Redirect);
        routes.Get("/wiki/download/attachments/{id}/{fileName}", Download, Send);
    }

    static RestAnswer List(RestCall call) => call.VisiblePage(call.Path("id")) is { } page
        ? ListV1.Answer(call, [.. page.Attachments.Where(file => call.Query("filename") is not { } name || name == file.Title).Select(file => Json(call, page, file))])
        : call.NotFound(call.Path("id"));

    static RestAnswer Store(RestCall call, bool replace)
    {
        if (call.Request.Headers["X-Atlassian-Token"] != "no-check" && call.Request.Headers["X-Atlassian-Token"] != "nocheck")
        {
            return call.Refuse(403, "XSRF check failed");
        }

        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound(call.Path("id"));
        }

        if (!call.State.MayEdit(call.User, page))
        {
            return call.Refuse(403, "Not permitted to attach files to the content");
        }

        if (call.Files.Count == 0)
        {
            return call.Refuse(400, "At least one file is required, as a multipart field named file");
        }

        return call.Files.FirstOrDefault(file => !replace && Find(page, file.FileName) is not null) is { } taken
            ? call.Refuse(400, "Cannot add a new attachment with same file name as an existing attachment: " + taken.FileName)
            : Stored(call, page);
    }

    static RestAnswer Stored(RestCall call, Page page)
    {
        var made = call.Files.Select(file => Made(call, page, file)).ToList();
        var changed = page with { Attachments = [.. page.Attachments.Where(old => made.All(file => file.Id != old.Id)), .. made] };
        call.State.Put(changed);
        var results = made.Select(file => (JsonNode)Json(call, changed, file)).ToArray();
        return RestAnswer.Ok(ListV1.Json(results, 0, results.Length, results.Length, new JsonObject { ["base"] = SiteLinks.Base(call), ["context"] = "/wiki" }), results.Length);
    }

    // A file of the same name is a new version of it, with the same id.
    static Attachment Made(RestCall call, Page page, UploadedFile file)
    {
        var made = call.State.NewAttachment(file.FileName, file.MediaType, file.Content, call.User.AccountId, file.Comment ?? "");
        return Find(page, file.FileName) is { } old ? made with { Id = old.Id, Version = old.Version + 1 } : made;
    }

    static RestAnswer Redirect(RestCall call)
    {
        var id = call.Path("attachmentId");
        return call.VisiblePage(call.Path("id")) is { } page && page.Attachments.FirstOrDefault(file => file.Id == id || file.Id == "att" + id) is { } found
            ? new RestAnswer(302) { Location = "/wiki" + SiteLinks.Download(page, found), Objects = 1 }
            : call.NotFound(id);
    }

    static RestAnswer Send(RestCall call) => call.VisiblePage(call.Path("id")) is { } page && Find(page, Uri.UnescapeDataString(call.Path("fileName"))) is { } file
        ? new RestAnswer(200) { Bytes = file.Content, ContentType = file.MediaType, FileName = file.Title, Objects = 1 }
        : call.NotFound(call.Path("fileName"));

    static Attachment? Find(Page page, string fileName) => page.Attachments.FirstOrDefault(file => file.Title.Equals(fileName, StringComparison.OrdinalIgnoreCase));

    static JsonObject Json(RestCall call, Page page, Attachment file) => new()
    {
        ["id"] = file.Id,
        ["type"] = "attachment",
        ["status"] = "current",
        ["title"] = file.Title,
        ["version"] = ContentJson.VersionJson(call, new PageVersion(file.Version, file.AuthorId, file.CreatedAt, file.Title, "")),
        ["container"] = ContentJson.Write(call, page, []),
        ["metadata"] = new JsonObject { ["mediaType"] = file.MediaType, ["comment"] = file.Comment, ["_expandable"] = new JsonObject() },
        ["extensions"] = new JsonObject { ["mediaType"] = file.MediaType, ["fileSize"] = file.Content.Length, ["comment"] = file.Comment, ["fileId"] = file.FileId },
        ["_expandable"] = new JsonObject(),
        ["_links"] = new JsonObject { ["download"] = SiteLinks.Download(page, file), ["self"] = $"{SiteLinks.Base(call)}/rest/api/content/{file.Id}" },
    };
}
