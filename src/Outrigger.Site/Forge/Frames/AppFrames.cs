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
    public AppFrame? Gadget(SiteUser person, string dashboardId, string gadgetId) =>
        Of(ForgeModule.JiraDashboardGadget, person, new PlaceIds(Dashboard: dashboardId, Gadget: gadgetId)).FirstOrDefault();

    List<AppFrame> Of(string kind, SiteUser person, PlaceIds ids)
    {
        var frames = new List<AppFrame>();
        foreach (var (app, module) in site.Apps.Of(kind))
        {
            if (places.Find(app, module, person, ids).TryGet(out var place, out _))
            {
                frames.Add(new AppFrame(module.Title, setup.Of(app, module, person, place).ToJsonString()));
            }
        }

        return frames;
    }
}

/// <param name="Setup">What the host's script needs to make the frame, as JSON: the value of <c>data-forge-frame</c>.</param>
sealed record AppFrame(string Title, string Setup);
