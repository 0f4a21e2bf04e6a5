using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Forge.Macros;
using Outrigger.Site.Model;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Resolves what a page refers to, as its reader may see it.</summary>
sealed class SiteLookup(PageCall call, Page page) : IRenderLookup
{
    const int MostBranches = 500;

    public IReadOnlyList<FileTarget> Files => [.. page.Attachments.Select(file => Target(page, file))];

    public LinkTarget? Page(string? spaceKey, string title) => Find(spaceKey, title) is { } found ? Target(found) : null;

    public LinkTarget? PageById(string id) => call.Page(id) is { } found ? Target(found) : null;

    public LinkTarget? Space(string key) => call.Space(key) is { } space ? new LinkTarget(space.Name, PageLinks.Space(space)) : null;

    public LinkTarget? Person(string accountId) => call.State.User(accountId) is { } user ? new LinkTarget(user.DisplayName, PageLinks.Person(user)) : null;

    public AppMacro? Macro(MacroNode macro)
    {
        if (new AppFrames(call.Context).Macro(call.User, page.Id, macro.Key, macro.LocalId) is not { } frame)
        {
            return null;
        }

        var edit = frame.Module.Editor is null || page.Status != PageStatus.Current || !call.State.MayEdit(call.User, page) ? Html.None : Html.Of($"""
            <button type="button" class="button small subtle" data-forge-app="{frame.AppUuid}" data-forge-macro="{frame.Module.Key}" data-content-id="{page.Id}" data-macro-id="{macro.LocalId}">Edit</button>
            """);
        return new AppMacro(frame.Title, frame.Setup, edit);
    }

    public FileTarget? File(string? spaceKey, string? pageTitle, string fileName)
    {
        var owner = pageTitle is null ? page : Find(spaceKey, pageTitle);
        var file = owner?.Attachments.FirstOrDefault(file => string.Equals(file.Title, fileName, StringComparison.OrdinalIgnoreCase));
        return owner is null || file is null ? null : Target(owner, file);
    }

    public IReadOnlyList<LinkBranch> Children(int levels)
    {
        var left = MostBranches;
        return Branches(page.Id, levels, ref left);
    }

    public IReadOnlyList<LinkTarget> PagesWithLabels(IReadOnlyList<string> labels, IReadOnlyList<string> spaceKeys)
    {
        var spaces = spaceKeys.Select(key => key == "currentSpace" ? page.SpaceId : call.Space(key)?.Id).ToHashSet();
        return
        [
            .. call.Visible(call.State.Pages())
                .Where(other => (spaces.Count == 0 || spaces.Contains(other.SpaceId)) && other.Labels.Any(label => labels.Contains(label.Name)))
                .OrderByDescending(other => other.Latest.CreatedAt)
                .Select(Target),
        ];
    }

    List<LinkBranch> Branches(string parentId, int levels, ref int left)
    {
        var branches = new List<LinkBranch>();
        foreach (var child in call.Visible(call.State.Children(parentId)))
        {
            if (left-- <= 0)
            {
                break;
            }

            branches.Add(new LinkBranch(Target(child), levels > 1 ? Branches(child.Id, levels - 1, ref left) : []));
        }

        return branches;
    }

    Page? Find(string? spaceKey, string title)
    {
        var space = spaceKey is null ? call.State.Space(page.SpaceId) : call.Space(spaceKey);
        return space is not null && call.State.PageByTitle(space.Id, title) is { } found ? call.Page(found.Id) : null;
    }

    LinkTarget Target(Page found) => new(found.Title, PageLinks.Page(call.State.Space(found.SpaceId), found));

    static FileTarget Target(Page owner, Attachment file) => new(file.Title, PageLinks.File(owner, file), file.MediaType, file.Content.Length);
}
