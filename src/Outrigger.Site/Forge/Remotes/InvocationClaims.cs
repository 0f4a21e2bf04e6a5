using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge.Remotes;

/// <summary>The claims of a Forge invocation token for a call from an app's frame.</summary>
sealed class InvocationClaims(SiteContext site)
{
    /// <summary>How long a token is good for, as Atlassian's.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromSeconds(25);

    /// <param name="location">Address of the page that shows the app. Atlassian signs it too, and with it a title that stands in it.</param>
    public JsonObject Of(ForgeApp app, ForgeModule module, SiteUser person, ModulePlace place, string location)
    {
        var now = site.Time.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = "forge/invocation-token",
            ["aud"] = app.Id,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + (long)Life.TotalSeconds,
            ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)),
            ["app"] = App(app, module),
            ["context"] = Context(app, module, place, location),
            ["principal"] = person.AccountId,
        };
    }

    /// <summary>The claims that a server reads, for an installation that need not be there.</summary>
    public static JsonObject ForServer(SiteContext site, string appId, string installationId, string accountId, bool forAdministrators)
    {
        var now = site.Time.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = "forge/invocation-token",
            ["aud"] = appId,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + (long)Life.TotalSeconds,
            ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)),
            ["app"] = new JsonObject
            {
                ["id"] = appId,
                ["installationId"] = installationId,
                ["apiBaseUrl"] = $"{site.Address.GetLeftPart(UriPartial.Authority)}/ex/jira/{ForgeIds.Cloud(site.State.SiteId)}",
                ["module"] = new JsonObject { ["type"] = forAdministrators ? ForgeModule.JiraAdminPage : ForgeModule.JiraGlobalPage, ["key"] = "scratch" },
            },
            ["context"] = new JsonObject { ["cloudId"] = ForgeIds.Cloud(site.State.SiteId) },
            ["principal"] = accountId,
        };
    }

    JsonObject App(ForgeApp app, ForgeModule module) => new()
    {
        ["id"] = app.Id,
        ["appVersion"] = "1.0.0",
        ["installationId"] = ForgeIds.Installation(site.State.SiteId, app),
        ["apiBaseUrl"] = ApiBase(app.RequiredProduct ?? module.Product),
        ["installation"] = new JsonObject
        {
            ["id"] = ForgeIds.Installation(site.State.SiteId, app),
            ["contexts"] = new JsonArray([.. app.Products.Select(Installed)]),
        },
        ["environment"] = new JsonObject { ["type"] = "DEVELOPMENT", ["id"] = ForgeIds.Environment(app) },
        ["module"] = new JsonObject { ["type"] = module.Kind, ["key"] = module.Key },
    };

    JsonNode Installed(string product) => new JsonObject
    {
        ["name"] = product,
        ["apiBaseUrl"] = ApiBase(product),
        ["cloudId"] = ForgeIds.Cloud(site.State.SiteId),
    };

    string ApiBase(string product) => $"{site.Address.GetLeftPart(UriPartial.Authority)}/ex/{product}/{ForgeIds.Cloud(site.State.SiteId)}";

    JsonObject Context(ForgeApp app, ForgeModule module, ModulePlace place, string location)
    {
        var extension = place.Extension.DeepClone();
        extension["location"] = location;
        return new JsonObject
        {
            ["cloudId"] = ForgeIds.Cloud(site.State.SiteId),
            ["siteUrl"] = site.Address.GetLeftPart(UriPartial.Authority),
            ["moduleKey"] = module.Key,
            ["localId"] = place.LocalId ?? ForgeIds.Extension(app, module),
            ["extension"] = extension,
        };
    }
}
