using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>Changing a page: content, title, place, publishing a draft, restoring from the trash.</summary>
static class PagesUpdateV2
{
    public static void MapPageUpdates(this RestRoutes routes)
    {
        routes.Put(PagesReadV2.Root + "/{id}", "write:page:confluence", Update);
        routes.Put(PagesReadV2.Root + "/{id}/title", "write:page:confluence", Rename);
    }

    static RestAnswer Update(RestCall call)
    {
        if (WantedPage.From(call.Body) is not { Title: not null, Status: "current" or "draft", Storage: not null, VersionNumber: { } number } wanted || wanted.Id != call.Path("id"))
        {
            return call.Refuse(400, "The body must hold the page's id, status (current or draft), title, body (storage) and version.number");
        }

        if (call.VisiblePage(call.Path("id")) is not { } page || !call.State.MayEdit(call.User, page))
        {
            return call.NotFound("page");
        }

        if (wanted.SpaceId is { } space && space != page.SpaceId)
        {
            return call.Refuse(400, "A page cannot be moved to another space");
        }

        return page.Status switch
        {
            PageStatus.Trashed => Restored(call, page, wanted),
            PageStatus.Draft => Refusal(call, page, wanted, number, due: 1) ?? Drafted(call, page, wanted),
            _ when wanted.Status == "draft" => Refusal(call, page, wanted, number, due: 1) ?? Redrafted(call, page, wanted),
            _ => Refusal(call, page, wanted, number, due: page.Latest.Number + 1) ?? Published(call, page, wanted),
        };
    }

    static RestAnswer? Refusal(RestCall call, Page page, WantedPage wanted, int number, int due)
    {
        if (number != due)
        {
            return call.Refuse(409, $"Version must be incremented when updating a page. Current Version: [{page.Latest.Number}]. Provided version: [{number}]");
        }

        return (wanted.Status == "draft" ? null : TitleRefusal(call, page, wanted.Title ?? "")) ?? PlaceRefusal(call, page, wanted.ParentId);
    }

    static RestAnswer? TitleRefusal(RestCall call, Page page, string title) =>
        TitleRules.Fault(title) is { } fault ? call.Refuse(400, fault)
        : TitleRules.IsTaken(call.State, page.SpaceId, title, page.Id) ? call.Refuse(409, Refusals.TitleTaken)
        : null;

    static RestAnswer? PlaceRefusal(RestCall call, Page page, string? parentId) =>
        parentId is null || parentId == page.ParentId ? null
        : call.VisiblePage(parentId) is not { Status: PageStatus.Current } parent ? call.Refuse(404, "Parent not found")
        : parent.SpaceId != page.SpaceId ? call.Refuse(400, "Parent page is in another space")
        : PageMoves.IsBelow(call.State, parent, page) ? call.Refuse(400, "A page cannot be moved below itself")
        : null;

    static RestAnswer Restored(RestCall call, Page page, WantedPage wanted)
    {
        if (wanted.Status != "current")
        {
            return call.Refuse(400, "A trashed page can only be restored to current");
        }

        return TitleRules.IsTaken(call.State, page.SpaceId, page.Title, page.Id)
            ? call.Refuse(409, Refusals.TitleTaken)
            : Answer(call, PageMoves.Restore(call.State, page));
    }

    // A draft never published stays at version 1, also when it is published.
    static RestAnswer Drafted(RestCall call, Page page, WantedPage wanted)
    {
        var version = Version(call, wanted, 1);
        return Save(call, page with { Title = version.Title, Versions = [version], Status = wanted.Status == "draft" ? PageStatus.Draft : PageStatus.Current }, page, wanted);
    }

    static RestAnswer Redrafted(RestCall call, Page page, WantedPage wanted)
    {
        var changed = page with { Draft = Version(call, wanted, 1) };
        call.State.Put(changed);
        return RestAnswer.Ok(PageJson.Single(call, changed, changed.Draft, body: true));
    }

    static RestAnswer Published(RestCall call, Page page, WantedPage wanted)
    {
        var version = Version(call, wanted, page.Latest.Number + 1);
        return Save(call, page with { Title = version.Title, Versions = [.. page.Versions, version], Draft = null, OwnerId = wanted.OwnerId ?? page.OwnerId }, page, wanted);
    }

    static RestAnswer Save(RestCall call, Page changed, Page before, WantedPage wanted)
    {
        var moved = wanted.ParentId is { } parent && parent != before.ParentId
            ? changed with { ParentId = parent, Position = call.State.NextPosition(before.SpaceId, parent) }
            : changed;
        call.State.Put(moved);
        return Answer(call, moved);
    }

    static PageVersion Version(RestCall call, WantedPage wanted, int number) =>
        new(number, call.User.AccountId, call.State.Now, wanted.Title ?? "", wanted.Storage ?? "", wanted.Message ?? "");

    static RestAnswer Rename(RestCall call)
    {
        if (WantedPage.From(call.Body) is not { Title: { } title, Status: "current" or "draft" } wanted)
        {
            return call.Refuse(400, "The body must hold status (current or draft) and title");
        }

        if (call.VisiblePage(call.Path("id")) is not { Status: not PageStatus.Trashed } page || !call.State.MayEdit(call.User, page))
        {
            return call.NotFound("page");
        }

        if (TitleRefusal(call, page, title) is { } refused)
        {
            return refused;
        }

        var draft = page.Status == PageStatus.Draft;
        var version = page.Latest with { Title = title, Number = draft ? 1 : page.Latest.Number + 1, AuthorId = call.User.AccountId, CreatedAt = call.State.Now };
        var changed = page with { Title = title, Versions = draft ? [version] : [.. page.Versions, version] };
        call.State.Put(changed);
        return Answer(call, changed);
    }

    static RestAnswer Answer(RestCall call, Page page) => RestAnswer.Ok(PageJson.Single(call, page, page.Latest, body: true));
}
