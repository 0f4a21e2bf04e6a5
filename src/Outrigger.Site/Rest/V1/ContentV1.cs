using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>Content by v1: one, by title and space, creating, children, deleting, and the check of a permission.</summary>
static class ContentV1
{
    const string Root = "/wiki/rest/api/content";
    const string Read = "read:content-details:confluence or read:confluence-content.all";
    const string Write = "read:content-details:confluence write:content:confluence or write:confluence-content";

    static readonly string[] AfterCreate = ["space", "history", "version", "ancestors", "body.storage"];

    public static void MapContent(this RestRoutes routes)
    {
        routes.Get(Root, Read, ByTitle);
        routes.Post(Root, Write, Create);
        routes.Get(Root + "/{id}", Read, One);
        routes.Delete(Root + "/{id}", "delete:content:confluence or write:confluence-content", Delete);
        routes.Get(Root + "/{id}/child/page", Read, Children);
        routes.Post(Root + "/{id}/permission/check", "read:content.permission:confluence or read:confluence-content.permission", Check);
    }

    static RestAnswer One(RestCall call)
    {
        var wanted = call.QueryList("status");
        return call.VisiblePage(call.Path("id")) is { } page && (wanted.Count == 0 ? page.Status == PageStatus.Current : wanted.Contains("any") || wanted.Contains(StatusNames.Of(page.Status)))
            ? RestAnswer.Ok(ContentJson.Write(call, page, call.Query("expand") is null ? ["space", "history", "version"] : call.QueryList("expand")))
            : call.NotFound(call.Path("id"));
    }

    static RestAnswer ByTitle(RestCall call)
    {
        var spaces = call.State.Spaces().Where(space => call.Query("spaceKey") is not { } key || key.Equals(space.Key, StringComparison.OrdinalIgnoreCase));
        var pages = call.Query("title") is { } title
            ? spaces.Select(space => call.State.PageByTitle(space.Id, title)).OfType<Page>().Where(page => page.Title == title)
            : spaces.SelectMany(space => call.State.PagesInSpace(space.Id));
        var found = pages.Where(page => page.Status == PageStatus.Current && call.State.MayView(call.User, page));
        return ListV1.Answer(call, [.. found.Select(page => ContentJson.Write(call, page, call.QueryList("expand")))]);
    }

    static RestAnswer Create(RestCall call)
    {
        if (call.Body is not JsonObject json || JsonRead.Text(json, "type") != "page" || JsonRead.Text(json, "space", "key") is not { } key || JsonRead.Text(json, "status") is not (null or "current"))
        {
            return call.Refuse(400, "The body must hold type page, space.key and a title; status can only be current");
        }

        if (call.VisibleSpace(call.State.SpaceByKey(key)) is not { } space)
        {
            return call.Refuse(404, "No space found with key: " + key);
        }

        if (!call.State.May(call.User, space, SpaceOperation.Create))
        {
            return call.Refuse(403, "Not permitted to create content in the space");
        }

        var title = JsonRead.Text(json, "title")?.Trim() ?? "";
        var parentId = json["ancestors"] is JsonArray { Count: > 0 } ancestors ? JsonRead.At(ancestors[^1], "id")?.ToString() : null;
        return Refusal(call, space, title, parentId) ?? Created(call, space, title, parentId ?? space.HomepageId, json);
    }

    static RestAnswer? Refusal(RestCall call, Space space, string title, string? parentId) =>
        TitleRules.Fault(title) is { } fault ? call.Refuse(400, fault)
        : TitleRules.IsTaken(call.State, space.Id, title) ? call.Refuse(400, Refusals.TitleTaken)
        : parentId is null ? null
        : call.VisiblePage(parentId) is not { Status: PageStatus.Current } parent ? call.NotFound(parentId)
        : parent.SpaceId != space.Id ? call.Refuse(400, "The parent is in another space")
        : null;

    static RestAnswer Created(RestCall call, Space space, string title, string? parentId, JsonObject json)
    {
        var page = call.State.AddPage(new NewPage
        {
            SpaceId = space.Id,
            ParentId = parentId,
            Title = title,
            Body = JsonRead.Text(json, "body", "storage", "value") ?? "",
            AuthorId = call.User.AccountId,
        });
        return RestAnswer.Ok(ContentJson.Write(call, page, AfterCreate));
    }

    static RestAnswer Delete(RestCall call)
    {
        if (call.VisiblePage(call.Path("id")) is not { Status: PageStatus.Current or PageStatus.Archived } page)
        {
            return call.NotFound(call.Path("id"));
        }

        if (!call.State.MayDelete(call.User, page))
        {
            return call.Refuse(403, "Not permitted to delete the content");
        }

        PageMoves.Trash(call.State, page);
        return RestAnswer.NoContent;
    }

    static RestAnswer Children(RestCall call) => call.VisiblePage(call.Path("id")) is { } page
        ? ListV1.Answer(call, [.. call.State.Children(page.Id).Where(child => child.Status == PageStatus.Current && call.State.MayView(call.User, child)).Select(child => ContentJson.Write(call, child, call.QueryList("expand")))])
        : call.NotFound(call.Path("id"));

    static RestAnswer Check(RestCall call)
    {
        var (kind, id, operation) = (JsonRead.Text(call.Body, "subject", "type"), JsonRead.Text(call.Body, "subject", "identifier"), JsonRead.Text(call.Body, "operation"));
        if (kind != "user" || id is null || call.State.User(id) is not { } subject || operation is not ("read" or "update" or "delete"))
        {
            return call.Refuse(400, "subject must be a known user (type and identifier) and operation one of read, update, delete");
        }

        if (subject.AccountId != call.User.AccountId && !call.User.IsSiteAdministrator)
        {
            return call.Refuse(403, "Only a Confluence administrator may check the permissions of others");
        }

        if (call.State.Page(call.Path("id")) is not { } page)
        {
            return call.NotFound(call.Path("id"));
        }

        var may = operation switch { "read" => call.State.MayView(subject, page), "update" => call.State.MayEdit(subject, page), _ => call.State.MayDelete(subject, page) };
        return RestAnswer.People(new JsonObject { ["hasPermission"] = may, ["errors"] = new JsonArray(), ["_links"] = new JsonObject() }, 1);
    }
}
