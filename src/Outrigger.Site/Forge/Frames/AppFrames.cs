using Outrigger.Site.Forge.Macros;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge.Frames;

/// <summary>The frames of apps that stand on pages of the product.</summary>
sealed class AppFrames(SiteContext site)
{
    readonly FrameSetup setup = new(site);
    readonly ModulePlaces places = new(site);

    /// <summary>The panels that apps put on an issue.</summary>
    public IReadOnlyList<AppFrame> Panels(SiteUser person, string issueId) => Of(ForgeModule.JiraIssuePanel, person, new PlaceIds(Issue: issueId));

    /// <summary>The gadget of an app on a dashboard; null where no installed app has it.</summary>
    /// <param name="edits">Shows it where it is configured.</param>
    public AppFrame? Gadget(SiteUser person, string dashboardId, string gadgetId, bool edits) =>
        Of(ForgeModule.JiraDashboardGadget, person, new PlaceIds(Dashboard: dashboardId, Gadget: gadgetId), edits).FirstOrDefault();

    /// <summary>A macro on a page; null where no installed app has it.</summary>
    public AppFrame? Macro(SiteUser person, string contentId, string extensionKey, string localId) => site.Apps.Of(ForgeModule.Macro)
        .Where(found => MacroNode.KeyOf(found.App, found.Module) == extensionKey)
        .Select(found => Of(found.App, found.Module, person, new PlaceIds(Content: contentId, Macro: localId), edits: false)).FirstOrDefault();

    List<AppFrame> Of(string kind, SiteUser person, PlaceIds ids, bool edits = false) =>
        [.. site.Apps.Of(kind).Select(found => Of(found.App, found.Module, person, ids, edits)).OfType<AppFrame>()];

    AppFrame? Of(ForgeApp app, ForgeModule module, SiteUser person, PlaceIds ids, bool edits) => places.Find(app, module, person, ids).TryGet(out var place, out _)
        ? new AppFrame(module, app.Uuid, (edits && module.Editor is not null ? setup.OfEditor(app, module, person, place) : setup.Of(app, module, person, place)).ToJsonString())
        : null;
}

/// <param name="AppUuid">Of the module's app.</param>
/// <param name="Setup">What the host's script needs to make the frame, as JSON: the value of <c>data-forge-frame</c>.</param>
sealed record AppFrame(ForgeModule Module, string AppUuid, string Setup)
{
    public string Title => Module.Title;
}
