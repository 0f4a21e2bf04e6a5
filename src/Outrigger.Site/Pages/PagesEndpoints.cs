using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Screens;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Pages;

/// <summary>Pages for a person to look at.</summary>
static class PagesEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder site, SiteContext context)
    {
        site.MapGet("/_site/{asset}", SiteAssets.SendAsync);
        AccountEndpoints.Map(site, context);

        var pages = new PageRoutes(site, context);
        JiraPages.Map(pages);
        pages.Get("/wiki", SpaceScreens.All);
        pages.Get("/wiki/home", SpaceScreens.All);
        pages.Get("/wiki/search", SearchScreen.Show);
        pages.Get("/wiki/people/{account}", PersonScreen.Show);
        pages.Get("/wiki/spaces", SpaceScreens.All);
        pages.Get("/wiki/spaces/{key}", SpaceScreens.Overview);
        pages.Get("/wiki/spaces/{key}/overview", SpaceScreens.Overview);
        pages.Get("/wiki/spaces/{key}/pages", SpaceScreens.Pages);
        pages.Get("/wiki/spaces/{key}/trash", SpaceScreens.Trash);
        pages.Get("/wiki/spaces/{key}/pages/{id}/{slug?}", PageScreen.Show);
        pages.Get("/wiki/spaces/{key}/pages/edit-v2/{id}", call => PageScreen.ById(call, call.Route("id")));
        pages.Get("/wiki/x/{id}", call => PageScreen.ById(call, call.Route("id")));
        pages.Get("/wiki/pages/viewpage.action", call => PageScreen.ById(call, call.Query("pageId")));
        pages.Get("/wiki/pages/editpage.action", call => PageScreen.ById(call, call.Query("pageId")));
        pages.Get("/wiki/pages/resumedraft.action", call => PageScreen.ById(call, call.Query("draftId")));
        pages.Get("/wiki/pages/viewsource.action", SourceScreen.Show);
        site.MapFallback(http => PageRoutes.RunAsync(http, context, call => ProblemScreen.Missing(call, "There is nothing at this address.", "Check it for a slip, or begin at home.")));
    }
}
