using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;

namespace Outrigger.Site.Pages;

/// <summary>Pages for a person to look at.</summary>
static class PagesEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder site, SiteContext context) =>
        site.MapGet("/", http => http.Response.WriteAsync("Outrigger site: " + context.Options.Port, http.RequestAborted));
}
