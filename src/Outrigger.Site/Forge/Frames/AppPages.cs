using Microsoft.AspNetCore.Http;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Forge.Frames;

/// <summary>Shows apps to a signed-in person: as pages of their own, and as what a page's menu opens.</summary>
sealed class AppPages(SiteContext site, ForgeApps apps)
{
    readonly FrameSetup setup = new(site);

    /// <summary><c>/wiki/apps/{app}/{environment}/{route}/…</c>; what follows the route is the app's own.</summary>
    public async Task ShowPageAsync(HttpContext http)
    {
        var values = http.Request.RouteValues;
        if (site.Sessions.UserOf(http) is not { } person)
        {
            http.Response.Redirect(PageLinks.SignIn(http.Request.Path + http.Request.QueryString));
            return;
        }

        var call = new PageCall(site, http, person);
        var app = apps.ById(values["app"] as string ?? "");
        var module = app?.Modules.FirstOrDefault(page => page.Route is not null && page.Route == values["route"] as string);
        var answer = app is null || module is null || values["environment"] as string != ForgeApps.EnvironmentId
            ? AppScreen.Missing(call)
            : AppScreen.Show(call, module.Title, setup.Of(app, module, person, null).ToJsonString());
        await answer.SendAsync(http, site);
    }

    /// <summary><c>/_forge/action/{app}/{module}?contentId=…</c>: what the script needs to open the dialog.</summary>
    public async Task DescribeActionAsync(HttpContext http)
    {
        var values = http.Request.RouteValues;
        var app = apps.ById(values["app"] as string ?? "");
        var module = app?.Modules.FirstOrDefault(action => action.Kind == ForgeModule.ContentAction && action.Key == values["module"] as string);
        if (site.Sessions.UserOf(http) is not { } person)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status401Unauthorized, "You are signed out. Sign in and try again.");
        }
        else if (app is null || module is null)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status404NotFound, "No app of this site has such an action.");
        }
        else if (ForgeContent.Visible(site.State, person, http.Request.Query["contentId"].ToString()) is not { } content)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status404NotFound, "The page is gone or not yours to see.");
        }
        else
        {
            await ForgeAnswers.JsonAsync(http, setup.Of(app, module, person, content));
        }
    }
}
