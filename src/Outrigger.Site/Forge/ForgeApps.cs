using Outrigger.Core.Errors;
using Outrigger.Site.Forge.Manifest;

namespace Outrigger.Site.Forge;

/// <summary>The apps installed on the site, and where its pages show them.</summary>
sealed class ForgeApps(IReadOnlyList<ForgeApp> apps)
{
    /// <summary>Id of the one environment that the embedded site knows, the same on every machine as an address holds it.</summary>
    public const string EnvironmentId = "0c2f9a1e-7d54-4c36-8a4b-6e0d5b9f3a27";

    /// <summary>No apps.</summary>
    public static ForgeApps None { get; } = new([]);

    public IReadOnlyList<ForgeApp> All => apps;

    /// <summary>Entries of the menu "Apps".</summary>
    public IReadOnlyList<ForgeGlobalPage> GlobalPages { get; } =
        [.. apps.SelectMany(app => app.Modules.Where(module => module.Kind == ForgeModule.GlobalPage).Select(module => new ForgeGlobalPage(module.Title, PathOf(app, module))))];

    /// <summary>Entries of a page's menu.</summary>
    public IReadOnlyList<ForgeContentAction> ContentActions { get; } =
        [.. apps.SelectMany(app => app.Modules.Where(module => module.Kind == ForgeModule.ContentAction).Select(module => new ForgeContentAction(module.Title, app.Uuid, module.Key)))];

    /// <summary>Reads the manifests of a folder; a null folder installs nothing.</summary>
    public static Outcome<ForgeApps> Read(string? directory) =>
        ManifestReader.ReadAll(directory).TryGet(out var apps, out var problem) ? new ForgeApps(apps) : problem;

    public ForgeApp? ByFolder(string folder) => apps.FirstOrDefault(app => app.Folder == folder);

    /// <summary>The app of a uuid or of a whole app id.</summary>
    public ForgeApp? ById(string id) => apps.FirstOrDefault(app => app.Id == id || string.Equals(app.Uuid, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Address of a global page on the site, without a slash at its end.</summary>
    public static string PathOf(ForgeApp app, ForgeModule module) => $"/wiki/apps/{app.Uuid}/{EnvironmentId}/{module.Route}";
}

/// <param name="Path">Address on the site.</param>
sealed record ForgeGlobalPage(string Title, string Path);

/// <summary>
/// A page's menu shows it as <c>&lt;button data-forge-app="{AppId}" data-forge-action="{ModuleKey}" data-content-id="…"&gt;</c>;
/// <c>/_forge/host.js</c> on the page opens the dialog.
/// </summary>
sealed record ForgeContentAction(string Title, string AppId, string ModuleKey);
