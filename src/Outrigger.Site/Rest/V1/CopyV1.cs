using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>The server-side copy of one page: body, labels, attachments, properties and restrictions in one call.</summary>
static class CopyV1
{
    static readonly string[] Expanded = ["space", "history", "version"];

    public static void MapCopy(this RestRoutes routes) =>
        routes.Post("/wiki/rest/api/content/{id}/copy", "read:content-details:confluence write:page:confluence or write:confluence-content", Copy);

    static RestAnswer Copy(RestCall call)
    {
        if (CopyWish.From(call.Body) is not { } wish)
        {
            return call.Refuse(400, "destination.type must be space, existing_page, parent_page or parent_content, destination.value must be given, a body must be in storage format");
        }

        if (call.VisiblePage(call.Path("id")) is not { Status: PageStatus.Current or PageStatus.Archived } source)
        {
            return call.NotFound(call.Path("id"));
        }

        if (wish.DestinationType == "existing_page")
        {
            return Replace(call, source, wish);
        }

        var (space, parent, refusal) = Destination(call, wish);
        return refusal ?? (space is null ? call.NotFound(wish.DestinationValue) : Add(call, source, wish, space, parent));
    }

    static (Space? Space, Page? Parent, RestAnswer? Refusal) Destination(RestCall call, CopyWish wish)
    {
        Page? parent = null;
        if (wish.DestinationType != "space")
        {
            parent = call.VisiblePage(wish.DestinationValue);
            if (parent is not { Status: PageStatus.Current or PageStatus.Draft })
            {
                return (null, null, call.NotFound(wish.DestinationValue));
            }
        }

        var space = call.VisibleSpace(parent is null ? call.State.SpaceByKey(wish.DestinationValue) : call.State.Space(parent.SpaceId));
        return space is null ? (null, null, call.Refuse(404, "No space found with key: " + wish.DestinationValue))
            : !call.State.May(call.User, space, SpaceOperation.Create) ? (null, null, call.Refuse(403, "Not permitted to create content at the destination"))
            : (space, parent, null);
    }

    static RestAnswer Add(RestCall call, Page source, CopyWish wish, Space space, Page? parent)
    {
        var title = wish.Title ?? source.Title;
        if (TitleRules.Fault(title) is { } fault)
        {
            return call.Refuse(400, fault);
        }

        if (TitleRules.IsTaken(call.State, space.Id, title))
        {
            if (!call.Options.RenameCopiesSilently)
            {
                return call.Refuse(400, Refusals.TitleTaken);
            }

            title = FreeTitle(call.State, space.Id, title);
        }

        var copy = PageCopies.Add(call.State, source, new CopiedParts(wish.Attachments, wish.Permissions, wish.Properties, wish.Labels), new NewPage
        {
            SpaceId = space.Id,
            ParentId = parent?.Id,
            Title = title,
            Body = wish.Storage ?? source.Body,
            AuthorId = call.User.AccountId,
        });
        return Answer(call, copy);
    }

    static RestAnswer Replace(RestCall call, Page source, CopyWish wish)
    {
        if (call.VisiblePage(wish.DestinationValue) is not { Status: PageStatus.Current } target)
        {
            return call.NotFound(wish.DestinationValue);
        }

        if (!call.State.MayEdit(call.User, target))
        {
            return call.Refuse(403, "Not permitted to update the page at the destination");
        }

        var title = wish.Title ?? target.Title;
        if (TitleRules.Fault(title) is { } fault)
        {
            return call.Refuse(400, fault);
        }

        return TitleRules.IsTaken(call.State, target.SpaceId, title, target.Id)
            ? call.Refuse(400, Refusals.TitleTaken)
            : Answer(call, PageCopies.Replace(call.State, source, new CopiedParts(wish.Attachments, wish.Permissions, wish.Properties, wish.Labels), target, title, wish.Storage ?? source.Body, call.User.AccountId));
    }

    static string FreeTitle(SiteState state, string spaceId, string title)
    {
        for (var number = 2; ; number++)
        {
            var ending = $" ({number})";
            var candidate = title[..Math.Min(title.Length, TitleRules.MostUnits - ending.Length)] + ending;
            if (!TitleRules.IsTaken(state, spaceId, candidate))
            {
                return candidate;
            }
        }
    }

    static RestAnswer Answer(RestCall call, Page page) => RestAnswer.Ok(ContentJson.Write(call, page, [.. Expanded, .. call.QueryList("expand")]));
}
