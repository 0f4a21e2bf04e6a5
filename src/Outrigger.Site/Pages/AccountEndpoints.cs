using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Pages;

/// <summary>Signing in and out, and the choice of colours. Their forms are taken from this site's own pages only.</summary>
static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder site, SiteContext context)
    {
        site.MapGet("/", http => Home(http, context));
        site.MapGet("/login", http => SignInScreen.Show(context, http).SendAsync(http, context));
        site.MapGet("/logout", http => PageAnswer.GoTo("/login").SendAsync(http, context));
        Post(site, context, "/login", (http, form) => SignInScreen.Enter(context, http, form));
        Post(site, context, "/logout", (http, _) =>
        {
            context.Sessions.SignOut(http);
            return PageAnswer.SeeOther("/login");
        });
        Post(site, context, "/theme", (http, form) =>
        {
            ColourModes.Keep(http, ColourModes.Read(form["mode"].ToString()));
            return PageAnswer.SeeOther(Back(http));
        });
    }

    /// <summary>The home page; with <c>?signin=</c> it takes the secret out of the address bar at once.</summary>
    static Task Home(HttpContext http, SiteContext context)
    {
        if (http.Request.Query["signin"].ToString() is not { Length: > 0 } secret)
        {
            return PageRoutes.RunAsync(http, context, HomeScreen.Show);
        }

        if (context.SignIns.Redeem(secret) is { } user)
        {
            context.Sessions.SignIn(http, user);
        }

        return PageAnswer.SeeOther("/").SendAsync(http, context);
    }

    static void Post(IEndpointRouteBuilder site, SiteContext context, string path, Func<HttpContext, IFormCollection, PageAnswer> act) =>
        site.MapPost(path, http => PageRoutes.FormAsync(http, context, form => act(http, form)));

    static string Back(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value
            ? PageLinks.Safe(from.PathAndQuery)
            : "/";
}
