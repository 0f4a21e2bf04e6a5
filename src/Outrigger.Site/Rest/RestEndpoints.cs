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
    }
}
