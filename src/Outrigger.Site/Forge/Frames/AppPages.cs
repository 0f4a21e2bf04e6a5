using Microsoft.AspNetCore.Http;
using Outrigger.Core.Errors;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Forge.Frames;

/// <summary>Shows apps to a signed-in person: as pages of their own, and as what a page's menu opens.</summary>
sealed class AppPages(SiteContext site, ForgeApps apps)
{
    readonly FrameSetup setup = new(site);
    readonly ModulePlaces places = new(site);

    /// <summary><c>/wiki/apps/{app}/{environment}/{route}/…</c>; what follows the route is the app's own.</summary>
    public Task ShowConfluencePageAsync(HttpContext http)
    {
        var route = http.Request.RouteValues["route"] as string;
        return ShowAsync(http, module => module.Kind == ForgeModule.GlobalPage && module.Route == route);
    }

    /// <summary>The page of a kind that an app has one of; what follows its address is the app's own.</summary>
    public Task ShowPageAsync(HttpContext http, string kind) => ShowAsync(http, module => module.Kind == kind);

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
        else if (!places.Find(app, module, person, new PlaceIds(Content: http.Request.Query["contentId"])).TryGet(out var place, out var problem))
        {
            await ForgeAnswers.ProblemAsync(http, ErrorTable.Of(problem.Code).HttpStatus, problem.Message);
        }
        else
        {
            await ForgeAnswers.JsonAsync(http, setup.Of(app, module, person, place));
        }
    }

    async Task ShowAsync(HttpContext http, Func<ForgeModule, bool> isMeant)
    {
        if (site.Sessions.UserOf(http) is not { } person)
        {
            http.Response.Redirect(PageLinks.SignIn(http.Request.Path + http.Request.QueryString));
            return;
        }

        var values = http.Request.RouteValues;
        var app = values["environment"] as string == ForgeApps.EnvironmentId ? apps.ById(values["app"] as string ?? "") : null;
        await Draw(new PageCall(site, http, person), app, app?.Modules.FirstOrDefault(isMeant)).SendAsync(http, site);
    }

    PageAnswer Draw(PageCall call, ForgeApp? app, ForgeModule? module)
    {
        if (app is null || module is null)
        {
            return AppScreen.Missing(call);
        }

        return places.Find(app, module, call.User, new PlaceIds(Project: call.Route("key"))).TryGet(out var place, out var problem)
            ? AppScreen.Show(call, module, setup.Of(app, module, call.User, place).ToJsonString())
            : ProblemScreen.Refused(call, problem);
    }
}
