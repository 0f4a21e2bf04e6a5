using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>An app's page of its own, below the site's bar.</summary>
static class AppScreen
{
    /// <param name="setup">What the host's script needs to make the frame, as JSON.</param>
    public static PageAnswer Show(PageCall call, ForgeModule module, string setup) => PageAnswer.Ok(Shell.Page(
        call, module.Title, Html.Of($"<h1 class=\"hidden\">{module.Title}</h1><div class=\"forge-page\" data-forge-frame=\"{setup}\"></div>"), kind: "app"));

    public static PageAnswer Missing(PageCall call) =>
        ProblemScreen.Missing(call, "No app of this site has such a page.", "Choose one from the menu “Apps”.");
}
