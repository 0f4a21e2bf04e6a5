using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Rest;
using Outrigger.Site.Jira.Rest.Pictures;
using Outrigger.Site.Rest.V1;
using Outrigger.Site.Rest.V2;

namespace Outrigger.Site.Rest;

/// <summary>The products' REST.</summary>
static class RestEndpoints
{
    public static void MapRest(this IEndpointRouteBuilder site, SiteContext context)
    {
        var routes = new RestRoutes(site, new RestPipeline(context));
        routes.MapSpaces();
        routes.MapPageReads();
        routes.MapPageCreation();
        routes.MapPageUpdates();
        routes.MapProperties();
        routes.MapTree();
        routes.MapUsers();
        routes.MapCopy();
        routes.MapLabels();
        routes.MapAttachments();
        routes.MapRestrictions();
        routes.MapContent();
        routes.MapSearch();
        new HierarchyV1().Map(routes);
        routes.MapJira(context);
        site.MapAvatars(context);
        // A program that asks for what is not served hears so, and is not sent to a page where a person signs in.
        site.Map("/rest/{**path}", Unserved);
    }

    static Task Unserved(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JsonObject { ["message"] = "null for uri: " + http.Request.Path, ["status-code"] = 404 }.ToJsonString(), http.RequestAborted);
    }
}
