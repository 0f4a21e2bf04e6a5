using System.Text.Json.Nodes;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge.Frames;

/// <summary>What the script on the page needs to show a module of an app: where its document is, and its context.</summary>
sealed class FrameSetup(SiteContext site)
{
    /// <param name="content">The page that a content action was called on; null for a global page.</param>
    public JsonObject Of(ForgeApp app, ForgeModule module, SiteUser person, Page? content) => new()
    {
        ["appId"] = app.Id,
        ["title"] = module.Title,
        ["path"] = module.Kind == ForgeModule.GlobalPage ? ForgeApps.PathOf(app, module) : null,
        ["resource"] = Document(app, module.Resource),
        ["resources"] = new JsonObject(app.Resources.Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)Document(app, key)))),
        ["modules"] = new JsonObject(app.Modules.Where(page => page.Route is not null).Select(page => KeyValuePair.Create(page.Key, (JsonNode?)ForgeApps.PathOf(app, page)))),
        ["context"] = Context(app, module, person, content),
    };

    /// <summary>The module's part of a context, without the location, which only the page knows.</summary>
    public JsonObject Extension(ForgeModule module, Page? content)
    {
        var extension = new JsonObject { ["type"] = module.Kind };
        if (content is not null && site.State.Space(content.SpaceId) is { } space)
        {
            extension["content"] = new JsonObject { ["id"] = content.Id, ["type"] = "page", ["subtype"] = null };
            extension["space"] = new JsonObject { ["id"] = space.Id, ["key"] = space.Key };
        }

        return extension;
    }

    JsonObject Context(ForgeApp app, ForgeModule module, SiteUser person, Page? content) => new()
    {
        ["accountId"] = person.AccountId,
        ["cloudId"] = ForgeIds.Cloud(site.State.SiteId),
        ["environmentId"] = ForgeApps.EnvironmentId,
        ["environmentType"] = "DEVELOPMENT",
        ["extension"] = Extension(module, content),
        ["localId"] = ForgeIds.Extension(app, module),
        ["locale"] = "en-US",
        ["moduleKey"] = module.Key,
        ["siteUrl"] = site.Address.GetLeftPart(UriPartial.Authority),
        ["timezone"] = person.TimeZone,
    };

    string Document(ForgeApp app, string resource) => new Uri(site.AppsAddress, $"/{Uri.EscapeDataString(app.Folder)}/{resource}/index.html").AbsoluteUri;
}
