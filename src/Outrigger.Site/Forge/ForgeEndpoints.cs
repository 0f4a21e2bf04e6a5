using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;

namespace Outrigger.Site.Forge;

/// <summary>The site as Forge's host: iframes, bridge, invocation tokens on the site's port; resources on the apps' port.</summary>
static class ForgeEndpoints
{
    public static void MapForge(IEndpointRouteBuilder site, IEndpointRouteBuilder apps, SiteContext context)
    {
        _ = (site, apps, context);
    }
}
