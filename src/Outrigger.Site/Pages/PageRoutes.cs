using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Pages;

/// <summary>Adds pages and their forms. Whoever is not signed in chooses who he is first; forms are taken from this site's own pages only.</summary>
sealed class PageRoutes(IEndpointRouteBuilder site, SiteContext context)
{
    public void Get(string template, Func<PageCall, PageAnswer> draw) => site.MapGet(template, http => RunAsync(http, context, draw));

    /// <summary>A form of somebody who is signed in.</summary>
    public void Post(string template, Func<PageCall, IFormCollection, PageAnswer> act) => site.MapPost(template, http => FormAsync(http, context, form =>
        context.Sessions.UserOf(http) is { } user ? act(new PageCall(context, http, user), form) : PageAnswer.SeeOther("/login")));

    /// <summary>Draws for whoever is signed in.</summary>
    public static Task RunAsync(HttpContext http, SiteContext context, Func<PageCall, PageAnswer> draw)
    {
        var user = context.Sessions.UserOf(http);
        var answer = user is null
            ? PageAnswer.GoTo(PageLinks.SignIn(http.Request.Path + http.Request.QueryString))
            : draw(new PageCall(context, http, user));
        return answer.SendAsync(http, context);
    }

    /// <summary>Takes a form, of anybody.</summary>
    public static async Task FormAsync(HttpContext http, SiteContext context, Func<IFormCollection, PageAnswer> act)
    {
        var answer = IsOurs(http) && http.Request.HasFormContentType
            ? act(await http.Request.ReadFormAsync(http.RequestAborted))
            : ProblemScreen.Foreign(ColourModes.Of(http));
        await answer.SendAsync(http, context);
    }

    /// <summary>A browser names the origin of a form it sends; what names none is no browser.</summary>
    static bool IsOurs(HttpContext http) =>
        http.Request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || origin == $"{http.Request.Scheme}://{http.Request.Host}");
}
