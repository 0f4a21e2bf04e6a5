using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>Reading pages: one, by filters, and those of a space.</summary>
static class PagesReadV2
{
    public const string Root = "/wiki/api/v2/pages";

    static readonly string[] Listable = ["current", "archived", "deleted", "trashed"];
    static readonly string[] Single = ["current", "archived", "trashed", "deleted", "historical", "draft"];
    static readonly string[] Fallback = ["current", "archived"];

    public static void MapPageReads(this RestRoutes routes)
    {
        routes.Get(Root, "read:page:confluence", List);
        routes.Get(Root + "/{id}", "read:page:confluence", One);
        routes.Get(Root + "/{id}/operations", "read:page:confluence", Operations);
        routes.Get(Root + "/{id}/versions", "read:page:confluence", Versions);
        routes.Get("/wiki/api/v2/spaces/{id}/pages", "read:page:confluence", InSpace);
    }

    static RestAnswer List(RestCall call)
    {
        var (ids, spaceIds) = (call.QueryList("id"), call.QueryList("space-id"));
        if (ids.Count > 250 || spaceIds.Count > 100 || !ids.Concat(spaceIds).All(IsNumber))
        {
            return call.Refuse(400, "At most 250 ids and 100 space-ids may be given, each a number");
        }

        var pages = ids.Count > 0
            ? ids.Distinct().Select(call.State.Page).OfType<Page>().Where(page => spaceIds.Count == 0 || spaceIds.Contains(page.SpaceId))
            : Candidates(call, spaceIds.Count > 0 ? spaceIds : [.. call.State.Spaces().Select(space => space.Id)]);
        return Answer(call, pages);
    }

    static RestAnswer InSpace(RestCall call)
    {
        if (call.VisibleSpace(call.State.Space(call.Path("id"))) is not { } space)
        {
            return call.NotFound("space");
        }

        return call.Query("depth") switch
        {
            null or "all" => Answer(call, Candidates(call, [space.Id])),
            "root" => Answer(call, call.State.RootPages(space.Id)),
            _ => call.Refuse(400, "Provided value for 'depth' is not one of all, root"),
        };
    }

    // With a title and the usual statuses the title's index answers; else the space's pages are looked through.
    static IEnumerable<Page> Candidates(RestCall call, IReadOnlyList<string> spaceIds) =>
        call.Query("title") is { } title && call.QueryList("status").All(Fallback.Contains)
            ? spaceIds.Select(id => call.State.PageByTitle(id, title)).OfType<Page>()
            : spaceIds.SelectMany(call.State.PagesInSpace);

    static RestAnswer Answer(RestCall call, IEnumerable<Page> pages)
    {
        if (StatusNames.Filter(call.QueryList("status"), Listable, Fallback) is not { } statuses)
        {
            return call.Refuse(400, "Provided value for 'status' is not one of current, archived, deleted, trashed");
        }

        if (call.Query("body-format") is not (null or "storage"))
        {
            return call.Refuse(400, "This site serves body-format storage only");
        }

        // The filter by title is exact; only the rule of uniqueness ignores case.
        var found = pages.Where(page => statuses.Contains(StatusNames.Of(page.Status))
            && (call.Query("title") is not { } title || page.Title == title)
            && call.State.MayView(call.User, page));
        var body = call.Query("body-format") is not null;
        return PageOrder.Sort(found, call.Query("sort") ?? "id") is { } sorted
            ? ListV2.Answer(call, sorted, page => page.Id, page => PageJson.Write(call, page, page.Latest, body))
            : call.Refuse(400, "Provided value for 'sort' is not known");
    }

    static RestAnswer One(RestCall call)
    {
        if (!IsNumber(call.Path("id")) || StatusNames.Filter(call.QueryList("status"), Single, Single) is not { } statuses)
        {
            return call.Refuse(400, "Provided value for 'id' or 'status' is not of the expected type");
        }

        if (call.Query("body-format") is not (null or "storage"))
        {
            return call.Refuse(400, "This site serves body-format storage only");
        }

        if (call.VisiblePage(call.Path("id")) is not { } page || VersionOf(call, page) is not { } version || !statuses.Contains(StatusNames.Of(page.Status)))
        {
            return call.NotFound("page");
        }

        var json = PageJson.Single(call, page, version, call.Query("body-format") is not null);
        Include(call, page, json);
        return RestAnswer.Ok(json);
    }

    // A draft that was never published is there only for those who ask for drafts.
    static PageVersion? VersionOf(RestCall call, Page page)
    {
        if (call.Query("version") is { } text)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? page.Versions.FirstOrDefault(version => version.Number == number) : null;
        }

        return call.Flag("get-draft") || call.QueryList("status").Contains("draft") ? page.Draft ?? page.Latest : page.Status == PageStatus.Draft ? null : page.Latest;
    }

    static void Include(RestCall call, Page page, JsonObject json)
    {
        if (call.Flag("include-labels"))
        {
            json["labels"] = Included.Write(call, [.. page.Labels.Select(PageJson.LabelJson)], "labels");
        }

        if (call.Flag("include-properties"))
        {
            json["properties"] = Included.Write(call, [.. page.Properties.Select(PageJson.PropertyJson)], "properties");
        }

        if (call.Flag("include-operations"))
        {
            json["operations"] = Included.Write(call, OperationsJson.OfPage(call, page), "operations");
        }

        if (call.Flag("include-versions"))
        {
            json["versions"] = Included.Write(call, [.. page.Versions.Reverse().Select(PageJson.VersionJson)], "versions");
        }

        if (call.Query("include-version") == "false")
        {
            json.Remove("version");
        }
    }

    static RestAnswer Operations(RestCall call) => call.VisiblePage(call.Path("id")) is { } page
        ? RestAnswer.Ok(new JsonObject { ["operations"] = OperationsJson.OfPage(call, page) }, objects: 0)
        : call.NotFound("page");

    static RestAnswer Versions(RestCall call) => call.VisiblePage(call.Path("id")) is { } page
        ? ListV2.Answer(call, [.. page.Versions.Reverse()], version => version.Number.ToString(CultureInfo.InvariantCulture), PageJson.VersionJson, counts: false)
        : call.NotFound("page");

    static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
