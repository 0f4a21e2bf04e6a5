using System.Globalization;

namespace Outrigger.Site.Model;

/// <summary>The pages and the ways to find them without looking at all of them. Not thread-safe: <see cref="SiteState"/> guards it.</summary>
sealed class PageIndex
{
    readonly Dictionary<string, Page> byId = [];
    readonly Dictionary<(string SpaceId, string Title), string> byTitle = [];
    readonly Dictionary<string, SortedSet<(int Position, long Id)>> children = [];
    readonly Dictionary<string, SortedSet<long>> bySpace = [];
    readonly Dictionary<string, string> byAttachment = [];

    public Page? Find(string id) => byId.GetValueOrDefault(id);

    public Page? ByTitle(string spaceId, string title) => byTitle.TryGetValue((spaceId, Fold(title)), out var id) ? byId[id] : null;

    public IReadOnlyList<Page> Children(string pageId) => Below(pageId);

    public IReadOnlyList<Page> Roots(string spaceId) => Below(RootKey(spaceId));

    public IReadOnlyList<Page> InSpace(string spaceId) => bySpace.TryGetValue(spaceId, out var ids) ? [.. ids.Select(Existing)] : [];

    public IReadOnlyList<Page> All() => [.. bySpace.Values.SelectMany(ids => ids).Order().Select(Existing)];

    public IReadOnlyList<Page> Ancestors(Page page)
    {
        var found = new List<Page>();
        for (var parent = page.ParentId; parent is not null && byId.TryGetValue(parent, out var above); parent = above.ParentId)
        {
            found.Add(above);
        }

        found.Reverse();
        return found;
    }

    public (Page Page, Attachment Attachment)? Attachment(string id) =>
        byAttachment.TryGetValue(id, out var pageId) ? (byId[pageId], byId[pageId].Attachments.First(file => file.Id == id)) : null;

    public int NextPosition(string spaceId, string? parentId) =>
        children.TryGetValue(parentId ?? RootKey(spaceId), out var ids) && ids.Count > 0 ? ids.Max.Position + 1 : 0;

    public void Put(Page page)
    {
        Forget(page.Id);
        byId[page.Id] = page;
        Set(bySpace, page.SpaceId).Add(Number(page.Id));
        foreach (var file in page.Attachments)
        {
            byAttachment[file.Id] = page.Id;
        }

        if (HoldsPlace(page))
        {
            byTitle[(page.SpaceId, Fold(page.Title))] = page.Id;
            Set(children, PlaceOf(page)).Add((page.Position, Number(page.Id)));
        }
    }

    public void Remove(string id)
    {
        Forget(id);
        byId.Remove(id);
    }

    void Forget(string id)
    {
        if (!byId.TryGetValue(id, out var page))
        {
            return;
        }

        bySpace[page.SpaceId].Remove(Number(id));
        foreach (var file in page.Attachments)
        {
            byAttachment.Remove(file.Id);
        }

        if (HoldsPlace(page))
        {
            byTitle.Remove((page.SpaceId, Fold(page.Title)));
            children[PlaceOf(page)].Remove((page.Position, Number(id)));
        }
    }

    IReadOnlyList<Page> Below(string key) => children.TryGetValue(key, out var ids) ? [.. ids.Select(child => Existing(child.Id))] : [];

    Page Existing(long id) => byId[id.ToString(CultureInfo.InvariantCulture)];

    static bool HoldsPlace(Page page) => page.Status is PageStatus.Current or PageStatus.Archived;

    static string PlaceOf(Page page) => page.ParentId ?? RootKey(page.SpaceId);

    static string RootKey(string spaceId) => "space " + spaceId;

    static string Fold(string title) => title.ToUpperInvariant();

    static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    static SortedSet<T> Set<T>(Dictionary<string, SortedSet<T>> sets, string key)
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets[key] = set = [];
        }

        return set;
    }
}
