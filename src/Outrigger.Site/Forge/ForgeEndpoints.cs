using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Forge.Remotes;
using Outrigger.Site.Forge.Resources;
using Outrigger.Site.Hosting;

namespace Outrigger.Site.Forge;

/// <summary>The site as Forge's host: iframes, bridge, invocation tokens on the site's port; resources on the apps' port.</summary>
static class ForgeEndpoints
{
    public static void MapForge(WebApplication site, WebApplication apps, SiteContext context)
    {
        var installed = context.Apps;
        var pages = new AppPages(context, installed);
        context.ScopesOfApp = id => installed.ById(id)?.Scopes;
        site.UseScopeGate();
        MapPages(site, pages);
        site.MapGet("/_forge/action/{app}/{module}", pages.DescribeActionAsync);
        var settings = new SettingsEndpoint(context);
        site.MapGet("/_forge/macro/{app}/{module}", settings.DescribeMacroAsync);
        site.MapPost("/_forge/settings", settings.KeepAsync);
        site.MapGet("/_forge/{asset}", SendAssetAsync);
        site.MapGet("/_forge/{version}/{asset}", SendAssetAsync);
        MapRemotes(site, context);
        apps.Run(new AppsOrigin(installed, () => context.Address).AnswerAsync);
    }

    static void MapPages(WebApplication site, AppPages pages)
    {
        site.MapGet("/wiki/apps/{app}/{environment}/{route}/{**rest}", pages.ShowConfluencePageAsync);
        Page("/jira/apps/{app}/{environment}/{**rest}", ForgeModule.JiraGlobalPage);
        Page("/jira/settings/apps/{app}/{environment}/{**rest}", ForgeModule.JiraAdminPage);
        Page("/jira/{type}/projects/{key}/apps/{app}/{environment}/{**rest}", ForgeModule.JiraProjectPage);
        Page("/jira/{type}/projects/{key}/settings/apps/{app}/{environment}/{**rest}", ForgeModule.JiraProjectSettingsPage);

        void Page(string template, string kind) => site.MapGet(template, http => pages.ShowPageAsync(http, kind));
    }

    static void MapRemotes(WebApplication site, SiteContext context)
    {
        var tokens = context.Invocations;
        var client = new RemoteClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }, context.Time);
        site.Lifetime.ApplicationStopped.Register(() =>
        {
            client.Dispose();
            tokens.Dispose();
        });
        site.MapPost("/_forge/invoke-remote", new RemoteEndpoint(context, tokens, client).InvokeAsync);
        site.MapGet("/.well-known/jwks.json", http => ForgeAnswers.JsonAsync(http, tokens.PublicKeys()));
    }

    static async Task SendAssetAsync(HttpContext http)
    {
        var name = http.Request.RouteValues["asset"] as string ?? "";
        if (!ForgeAssets.Host.TryGetValue(name, out var content))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var tag = ForgeAssets.Tag(content);
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = http.Request.RouteValues["version"] as string == ForgeAssets.Version ? Representation.ForEver : "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (Representation.IsKnown(http.Request, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = Representation.ContentType(Path.GetExtension(name));
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }
}
