namespace Outrigger.Site.Model;

/// <summary>Moves of a page between its states and places.</summary>
public static class PageMoves
{
    /// <summary>Puts a page into the trash; its children move up to its parent.</summary>
    public static void Trash(SiteState state, Page page) => state.Within(() =>
    {
        foreach (var child in state.Children(page.Id))
        {
            state.Put(child with { ParentId = page.ParentId, Position = state.NextPosition(page.SpaceId, page.ParentId) });
        }

        state.Put(page with { Status = PageStatus.Trashed });
        return true;
    });

    /// <summary>Takes a page out of the trash, last below its old parent, or below the home page where that is gone. Content and version stay.</summary>
    public static Page Restore(SiteState state, Page page) => state.Within(() =>
    {
        var parent = page.ParentId is { } id && state.Page(id) is { Status: PageStatus.Current } ? id : state.Space(page.SpaceId)?.HomepageId;
        var restored = page with { Status = PageStatus.Current, ParentId = parent, Position = state.NextPosition(page.SpaceId, parent) };
        state.Put(restored);
        return restored;
    });

    /// <summary>True where a page would end below itself.</summary>
    public static bool IsBelow(SiteState state, Page candidate, Page page) =>
        candidate.Id == page.Id || state.Ancestors(candidate).Any(above => above.Id == page.Id);
}
