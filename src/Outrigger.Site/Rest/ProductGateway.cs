using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Outrigger.Site.Forge;
using Outrigger.Site.Hosting;

namespace Outrigger.Site.Rest;

/// <summary>
/// The products behind <c>/ex/{product}/{cloudId}</c>, as an app's server reaches them at <c>api.atlassian.com</c>: the
/// <c>apiBaseUrl</c> of its invocation tokens, and the path of the product's own REST below it. No browser's session is worth
/// anything there.
/// </summary>
static class ProductGateway
{
    public static void UseProductGateway(this WebApplication site, SiteContext context)
    {
        site.Use((http, next) => http.Request.Path.StartsWithSegments("/ex", out var rest) ? PassAsync(http, rest, context, next) : next(http));
        // Routes are chosen by the path that is left.
        site.UseRouting();
    }

    static Task PassAsync(HttpContext http, PathString path, SiteContext context, RequestDelegate next)
    {
        if (http.Request.Headers.Authorization.Count == 0)
        {
            return RefuseAsync(http, StatusCodes.Status401Unauthorized, "Unauthorized");
        }

        foreach (var product in (string[])["jira", "confluence"])
        {
            if (path.StartsWithSegments($"/{product}/{ForgeIds.Cloud(context.State.SiteId)}", out var rest) && Refusals.ProductOf(rest) == product)
            {
                http.Request.Headers.Remove(HeaderNames.Cookie);
                http.Request.Path = rest;
                return next(http);
            }
        }

        return RefuseAsync(http, StatusCodes.Status404NotFound, "Not Found");
    }

    static Task RefuseAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return ForgeAnswers.JsonAsync(http, new JsonObject { ["code"] = status, ["message"] = message });
    }
}
