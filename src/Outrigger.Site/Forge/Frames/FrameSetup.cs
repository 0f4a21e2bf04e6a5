using System.Text.Json.Nodes;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge.Frames;

/// <summary>What the script on the page needs to show a module of an app: where its document is, and its context.</summary>
sealed class FrameSetup(SiteContext site)
{
    public JsonObject Of(ForgeApp app, ForgeModule module, SiteUser person, ModulePlace place) => Of(app, module, person, place, module.Resource);

    /// <summary>The same for where the module is configured.</summary>
    public JsonObject OfEditor(ForgeApp app, ForgeModule module, SiteUser person, ModulePlace place)
    {
        var editor = module.Editor ?? throw new ArgumentException($"{module.Key} has nothing to configure.", nameof(module));
        var setup = Of(app, module, person, place, editor.Resource);
        setup["configures"] = true;
        setup["size"] = editor.Size;
        if (module.Kind == ForgeModule.JiraDashboardGadget)
        {
            setup["context"]!["extension"]!["entryPoint"] = "edit";
        }

        return setup;
    }

    JsonObject Of(ForgeApp app, ForgeModule module, SiteUser person, ModulePlace place, string resource) => new()
    {
        ["appId"] = app.Id,
        ["title"] = module.Title,
        ["path"] = place.Path,
        ["macro"] = place.LocalId,
        ["fits"] = place.Fits,
        ["resource"] = Document(app, resource),
        ["resources"] = new JsonObject(app.Documents.Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)Document(app, key)))),
        ["modules"] = new JsonObject(app.Modules.Where(ForgeApps.IsPage).Select(page => KeyValuePair.Create(page.Key, (JsonNode?)ForgeApps.PathOf(app, page)))),
        ["context"] = Context(app, module, person, place),
    };

    JsonObject Context(ForgeApp app, ForgeModule module, SiteUser person, ModulePlace place) => new()
    {
        ["accountId"] = person.AccountId,
        ["cloudId"] = ForgeIds.Cloud(site.State.SiteId),
        ["environmentId"] = ForgeApps.EnvironmentId,
        ["environmentType"] = "DEVELOPMENT",
        ["extension"] = place.Extension.DeepClone(),
        ["localId"] = place.LocalId ?? ForgeIds.Extension(app, module),
        ["locale"] = "en-US",
        ["moduleKey"] = module.Key,
        ["siteUrl"] = site.Address.GetLeftPart(UriPartial.Authority),
        ["timezone"] = person.TimeZone,
    };

    string Document(ForgeApp app, string reference)
    {
        var resource = reference.Split('/')[0];
        return new Uri(site.AppsAddress, $"/{Uri.EscapeDataString(app.Folder)}/{resource}/{app.Documents[reference]}").AbsoluteUri;
    }
}
