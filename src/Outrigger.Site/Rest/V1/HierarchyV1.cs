using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>The copy of a whole tree as a long task, and how that task went. The work is done at once; the task tells of it afterwards.</summary>
sealed class HierarchyV1
{
    readonly ConcurrentDictionary<string, (string AccountId, IReadOnlyList<Page> Copies)> tasks = new();

    public void Map(RestRoutes routes)
    {
        routes.Post("/wiki/rest/api/content/{id}/pagehierarchy/copy", "read:content.metadata:confluence write:page:confluence or write:confluence-content", Copy);
        routes.Get("/wiki/rest/api/longtask/{id}", "read:content.metadata:confluence or read:confluence-space.summary", Task);
    }

    RestAnswer Copy(RestCall call)
    {
        if (JsonRead.Text(call.Body, "destinationPageId") is not { } destinationId)
        {
            return call.Refuse(400, "destinationPageId must be given");
        }

        if (call.VisiblePage(call.Path("id")) is not { Status: PageStatus.Current } source || call.VisiblePage(destinationId) is not { Status: PageStatus.Current } destination)
        {
            return call.NotFound(destinationId);
        }

        if (!call.State.MayInSpaceOf(call.User, destination, SpaceOperation.Create))
        {
            return call.Refuse(403, "Not permitted to create content at the destination");
        }

        var tree = Tree(call, source, Flag(call, "copyDescendants", fallback: true)).ToList();
        var titles = tree.Select(page => NewTitle(call.Body, page.Title)).ToList();
        return Refusal(call, destination, titles) ?? Started(call, destination, tree, titles);
    }

    static RestAnswer? Refusal(RestCall call, Page destination, List<string> titles)
    {
        var conflict = titles.FirstOrDefault(title => TitleRules.IsTaken(call.State, destination.SpaceId, title))
            ?? titles.GroupBy(title => title, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;
        return titles.Select(TitleRules.Fault).FirstOrDefault(fault => fault is not null) is { } wrong ? call.Refuse(400, wrong)
            : conflict is not null ? call.Refuse(400, "The copied pages have conflicting titles. e.g. " + conflict)
            : null;
    }

    RestAnswer Started(RestCall call, Page destination, List<Page> tree, List<string> titles)
    {
        var parts = new CopiedParts(Flag(call, "copyAttachments"), Flag(call, "copyPermissions"), Flag(call, "copyProperties"), Flag(call, "copyLabels"));
        var copyOf = new Dictionary<string, Page>();
        for (var index = 0; index < tree.Count; index++)
        {
            var page = tree[index];
            copyOf[page.Id] = PageCopies.Add(call.State, page, parts, new NewPage
            {
                SpaceId = destination.SpaceId,
                ParentId = page.ParentId is { } parent && copyOf.TryGetValue(parent, out var above) && index > 0 ? above.Id : destination.Id,
                Title = titles[index],
                Body = page.Body,
                AuthorId = call.User.AccountId,
            });
        }

        var id = call.State.NextId();
        tasks[id] = (call.User.AccountId, [.. copyOf.Values]);
        return new RestAnswer(202) { Json = new JsonObject { ["id"] = id, ["links"] = new JsonObject { ["status"] = "/rest/api/longtask/" + id } } };
    }

    RestAnswer Task(RestCall call)
    {
        if (!tasks.TryGetValue(call.Path("id"), out var task) || task.AccountId != call.User.AccountId)
        {
            return call.Refuse(404, "No task found with id: " + call.Path("id"));
        }

        var details = new JsonObject { ["destinationId"] = task.Copies[0].Id, ["totalPageNeedToCopy"] = task.Copies.Count };
        return RestAnswer.Ok(
            new JsonObject
            {
                ["id"] = call.Path("id"),
                ["name"] = new JsonObject { ["key"] = "com.atlassian.confluence.content.copy", ["args"] = new JsonArray() },
                ["elapsedTime"] = 0,
                ["percentageComplete"] = 100,
                ["successful"] = true,
                ["finished"] = true,
                ["messages"] = new JsonArray(),
                ["errors"] = new JsonArray(),
                ["status"] = "STATUS_COPIED_PAGES",
                ["additionalDetails"] = details,
                ["_links"] = new JsonObject { ["status"] = "/rest/api/longtask/" + call.Path("id") },
            },
            objects: 0);
    }

    // The page first, each parent before what is below it.
    static IEnumerable<Page> Tree(RestCall call, Page page, bool below) => below
        ? [page, .. call.State.Children(page.Id).Where(child => child.Status == PageStatus.Current && call.State.MayView(call.User, child)).SelectMany(child => Tree(call, child, below))]
        : [page];

    static string NewTitle(JsonNode? body, string title)
    {
        var (prefix, search, replace) = (JsonRead.Text(body, "titleOptions", "prefix"), JsonRead.Text(body, "titleOptions", "search"), JsonRead.Text(body, "titleOptions", "replace"));
        return prefix + (string.IsNullOrEmpty(search) ? title : title.Replace(search, replace ?? "", StringComparison.Ordinal));
    }

    static bool Flag(RestCall call, string name, bool fallback = false) =>
        JsonRead.At(call.Body, name) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : fallback;
}
