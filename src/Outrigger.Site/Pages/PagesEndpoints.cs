using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;
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

        var pages = new Mapping(site, context);
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
        site.MapFallback(http => RunAsync(http, context, call => ProblemScreen.Missing(call, "There is nothing at this address.", "Check it for a slip, or begin with the spaces.")));
    }

    /// <summary>Draws for whoever is signed in; anybody else chooses who he is first.</summary>
    public static Task RunAsync(HttpContext http, SiteContext context, Func<PageCall, PageAnswer> draw)
    {
        var user = context.Sessions.UserOf(http);
        var answer = user is null
            ? PageAnswer.GoTo(PageLinks.SignIn(http.Request.Path + http.Request.QueryString))
            : draw(new PageCall(context, http, user));
        return answer.SendAsync(http, context);
    }

    sealed class Mapping(IEndpointRouteBuilder site, SiteContext context)
    {
        public void Get(string template, Func<PageCall, PageAnswer> draw) => site.MapGet(template, http => RunAsync(http, context, draw));
    }
}
