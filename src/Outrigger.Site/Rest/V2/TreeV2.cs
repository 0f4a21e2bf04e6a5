using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>What hangs on a page: labels, files, children, descendants, ancestors.</summary>
static class TreeV2
{
    const string Root = PagesReadV2.Root + "/{id}";
    const string Hierarchy = "read:hierarchical-content:confluence";

    public static void MapTree(this RestRoutes routes)
    {
        routes.Get(Root + "/labels", "read:page:confluence", Labels);
        routes.Get(Root + "/attachments", "read:attachment:confluence", Attachments);
        routes.Get("/wiki/api/v2/attachments/{id}", "read:attachment:confluence", Attachment);
        routes.Get(Root + "/children", "read:page:confluence", Children);
        routes.Get(Root + "/direct-children", Hierarchy, DirectChildren);
        routes.Get(Root + "/descendants", Hierarchy, Descendants);
        routes.Get(Root + "/ancestors", "read:content.metadata:confluence", Ancestors);
    }

    static RestAnswer Labels(RestCall call)
    {
        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound("page");
        }

        var found = page.Labels.Where(label => call.Query("prefix") is not { } prefix || prefix == label.Prefix);
        var sorted = call.Query("sort") switch
        {
            "name" => found.OrderBy(label => label.Name, StringComparer.Ordinal),
            "-name" => found.OrderByDescending(label => label.Name, StringComparer.Ordinal),
            "-id" or "-created-date" => found.Reverse(),
            _ => found,
        };
        return ListV2.Answer(call, [.. sorted], label => label.Id, PageJson.LabelJson, counts: false);
    }

    static RestAnswer Attachments(RestCall call)
    {
        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound("page");
        }

        var found = page.Attachments.Where(file =>
            (call.Query("filename") is not { } name || name == file.Title) && (call.Query("mediaType") is not { } type || type == file.MediaType));
        var sorted = call.Query("sort") is "-created-date" or "-modified-date" ? found.Reverse() : found;
        return ListV2.Answer(call, [.. sorted], file => file.Id, file => PageJson.AttachmentJson(call, page, file), fallbackLimit: 50);
    }

    static RestAnswer Attachment(RestCall call)
    {
        var id = call.Path("id");
        if (call.State.Attachment(id.StartsWith("att", StringComparison.Ordinal) ? id : "att" + id) is not { } found || !call.State.MayView(call.User, found.Page))
        {
            return call.NotFound("attachment");
        }

        var json = PageJson.AttachmentJson(call, found.Page, found.Attachment);
        json["_links"]!["base"] = SiteLinks.Base(call); // AttachmentJson always sets _links
        return RestAnswer.Ok(json);
    }

    static RestAnswer Children(RestCall call)
    {
        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound("page");
        }

        return PageOrder.Sort(VisibleBelow(call, page), call.Query("sort") ?? "child-position") is { } sorted
            ? ListV2.Answer(call, sorted, child => child.Id, ChildJson)
            : call.Refuse(400, "Provided value for 'sort' is not known");
    }

    static RestAnswer DirectChildren(RestCall call)
    {
        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound("page");
        }

        return PageOrder.Sort(VisibleBelow(call, page), call.Query("sort") ?? "child-position") is { } sorted
            ? ListV2.Answer(call, sorted, child => child.Id, child => Typed(ChildJson(child)))
            : call.Refuse(400, "Provided value for 'sort' is not known");
    }

    static RestAnswer Descendants(RestCall call)
    {
        if (call.Number("depth", 2, 1, 10) is not { } depth)
        {
            return call.Refuse(400, "Provided value for 'depth' must be a number from 1 to 10");
        }

        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound("page");
        }

        return ListV2.Answer(call, [.. Levels(call, page, depth)], found => found.Page.Id, found => DescendantJson(found.Page, found.Depth));
    }

    // Level by level, so that a parent always comes before what is below it.
    static IEnumerable<(Page Page, int Depth)> Levels(RestCall call, Page top, int depth)
    {
        IReadOnlyList<Page> level = [top];
        for (var below = 1; below <= depth && level.Count > 0; below++)
        {
            level = [.. level.SelectMany(parent => VisibleBelow(call, parent))];
            foreach (var page in level)
            {
                yield return (page, below);
            }
        }
    }

    static RestAnswer Ancestors(RestCall call) => call.VisiblePage(call.Path("id")) is { } page
        ? ListV2.Answer(call, call.State.Ancestors(page), above => above.Id, above => new JsonObject { ["id"] = above.Id, ["type"] = "page" })
        : call.NotFound("page");

    static IEnumerable<Page> VisibleBelow(RestCall call, Page page) => call.State.Children(page.Id).Where(child => call.State.MayView(call.User, child));

    static JsonObject ChildJson(Page child) => new()
    {
        ["id"] = child.Id,
        ["status"] = StatusNames.Of(child.Status),
        ["title"] = child.Title,
        ["spaceId"] = child.SpaceId,
        ["childPosition"] = child.Position,
    };

    static JsonObject Typed(JsonObject child)
    {
        child["type"] = "page";
        return child;
    }

    static JsonObject DescendantJson(Page page, int depth) => new()
    {
        ["id"] = page.Id,
        ["status"] = StatusNames.Of(page.Status),
        ["title"] = page.Title,
        ["type"] = "page",
        ["parentId"] = page.ParentId,
        ["depth"] = depth,
        ["childPosition"] = page.Position,
    };
}
