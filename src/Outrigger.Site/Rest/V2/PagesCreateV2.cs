using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>Creating and deleting pages.</summary>
static class PagesCreateV2
{
    public static void MapPageCreation(this RestRoutes routes)
    {
        routes.Post(PagesReadV2.Root, "write:page:confluence", Create);
        routes.Delete(PagesReadV2.Root + "/{id}", "delete:page:confluence", Delete);
    }

    static RestAnswer Create(RestCall call)
    {
        if (WantedPage.From(call.Body) is not { SpaceId: { } spaceId } wanted || wanted.Status is not (null or "current" or "draft"))
        {
            return call.Refuse(400, "The body must name a spaceId, and a status of current or draft if any");
        }

        // Without permission a space looks as if it were not there.
        if (call.VisibleSpace(call.State.Space(spaceId)) is not { } space || !call.State.May(call.User, space, SpaceOperation.Create))
        {
            return call.NotFound("space");
        }

        if (wanted.HasBody && wanted.Storage is null)
        {
            return call.Refuse(400, "This site takes bodies in representation storage only");
        }

        return Refusal(call, wanted, space) ?? Created(call, wanted, space);
    }

    static RestAnswer? Refusal(RestCall call, WantedPage wanted, Space space)
    {
        var draft = wanted.Status == "draft";
        if (!(draft && wanted.Title is null or "") && TitleRules.Fault(wanted.Title) is { } fault)
        {
            return call.Refuse(400, fault);
        }

        if (!draft && TitleRules.IsTaken(call.State, space.Id, wanted.Title ?? ""))
        {
            return call.Refuse(400, Refusals.TitleTaken);
        }

        if (wanted.ParentId is not { } parentId)
        {
            return null;
        }

        return call.Flag("root-level") ? call.Refuse(400, "parentId may not be given with root-level")
            : call.VisiblePage(parentId) is not { Status: PageStatus.Current or PageStatus.Draft } parent ? call.Refuse(404, "Parent not found")
            : parent.SpaceId != space.Id ? call.Refuse(400, "Parent page is in another space")
            : null;
    }

    static RestAnswer Created(RestCall call, WantedPage wanted, Space space)
    {
        var self = Principal.User(call.User.AccountId);
        var page = call.State.AddPage(new NewPage
        {
            SpaceId = space.Id,
            ParentId = wanted.ParentId ?? (call.Flag("root-level") ? null : space.HomepageId),
            Title = wanted.Title ?? "",
            Body = wanted.Storage ?? "",
            AuthorId = call.User.AccountId,
            Status = wanted.Status == "draft" ? PageStatus.Draft : PageStatus.Current,
            Restrictions = call.Flag("private") ? new PageRestrictions([self], [self]) : PageRestrictions.None,
        });
        return RestAnswer.Ok(PageJson.Single(call, page, page.Latest, body: true));
    }

    static RestAnswer Delete(RestCall call)
    {
        if (call.VisiblePage(call.Path("id")) is not { } page || !call.State.MayDelete(call.User, page))
        {
            return call.NotFound("page");
        }

        if (call.Flag("purge"))
        {
            return page.Status != PageStatus.Trashed ? call.Refuse(400, "Only a trashed page can be purged")
                : !call.State.MayInSpaceOf(call.User, page, SpaceOperation.Administer) ? call.NotFound("page")
                : Gone(call, page);
        }

        if (call.Flag("draft"))
        {
            return page.Status == PageStatus.Draft ? Gone(call, page) : call.Refuse(400, "The page is not a draft");
        }

        return page.Status is PageStatus.Draft or PageStatus.Trashed ? call.NotFound("page")
            : call.State.Space(page.SpaceId)?.HomepageId == page.Id ? call.Refuse(400, "The home page of a space cannot be deleted")
            : Trashed(call, page);
    }

    static RestAnswer Gone(RestCall call, Page page)
    {
        call.State.Purge(page.Id);
        return RestAnswer.NoContent;
    }

    static RestAnswer Trashed(RestCall call, Page page)
    {
        PageMoves.Trash(call.State, page);
        return RestAnswer.NoContent;
    }
}
