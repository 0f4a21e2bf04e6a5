using Outrigger.Core.Errors;
using Outrigger.Site.Forge.Manifest;

namespace Outrigger.Site.Forge;

/// <summary>The apps installed on the site, and where its pages show them.</summary>
sealed class ForgeApps(IReadOnlyList<ForgeApp> apps)
{
    /// <summary>Id of the one environment that the embedded site knows, the same on every machine as an address holds it.</summary>
    public const string EnvironmentId = "0c2f9a1e-7d54-4c36-8a4b-6e0d5b9f3a27";

    /// <summary>Stands for a project's key in the address of a page that every project has.</summary>
    public const string ProjectPart = "{project}";

    /// <summary>No apps.</summary>
    public static ForgeApps None { get; } = new([]);

    public IReadOnlyList<ForgeApp> All => apps;

    /// <summary>Entries of the menu "Apps".</summary>
    public IReadOnlyList<ForgeGlobalPage> GlobalPages { get; } =
        [.. Every(apps, ForgeModule.GlobalPage, ForgeModule.JiraGlobalPage).Select(found => new ForgeGlobalPage(found.Module.Title, PathOf(found.App, found.Module), found.Module.Product))];

    /// <summary>Entries of a page's menu.</summary>
    public IReadOnlyList<ForgeContentAction> ContentActions { get; } =
        [.. Every(apps, ForgeModule.ContentAction).Select(found => new ForgeContentAction(found.Module.Title, found.App.Uuid, found.Module.Key))];

    /// <summary>What apps let a person put on a page.</summary>
    public IReadOnlyList<ForgeMacro> Macros { get; } =
        [.. Every(apps, ForgeModule.Macro).Select(found => new ForgeMacro(found.Module.Title, found.App.Uuid, found.Module.Key))];

    /// <summary>Reads the manifests of a folder; a null folder installs nothing.</summary>
    public static Outcome<ForgeApps> Read(string? directory) =>
        ManifestReader.ReadAll(directory).TryGet(out var apps, out var problem) ? new ForgeApps(apps) : problem;

    /// <summary>The modules of a kind, with their apps.</summary>
    public IReadOnlyList<(ForgeApp App, ForgeModule Module)> Of(string kind) => [.. Every(apps, kind)];

    public ForgeApp? ByFolder(string folder) => apps.FirstOrDefault(app => app.Folder == folder);

    /// <summary>The app of a uuid or of a whole app id.</summary>
    public ForgeApp? ById(string id) => apps.FirstOrDefault(app => app.Id == id || string.Equals(app.Uuid, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a module with an address of its own.</summary>
    public static bool IsPage(ForgeModule module) => module.Kind is not (ForgeModule.ContentAction or ForgeModule.Macro or ForgeModule.JiraIssuePanel or ForgeModule.JiraDashboardGadget);

    /// <summary>Address of a module's page on the site, without a slash at its end; a project's has <see cref="ProjectPart"/> in it.</summary>
    public static string PathOf(ForgeApp app, ForgeModule module) => module.Kind switch
    {
        ForgeModule.GlobalPage => $"/wiki/apps/{app.Uuid}/{EnvironmentId}/{module.Route}",
        ForgeModule.JiraGlobalPage => $"/jira/apps/{app.Uuid}/{EnvironmentId}",
        ForgeModule.JiraAdminPage => $"/jira/settings/apps/{app.Uuid}/{EnvironmentId}",
        ForgeModule.JiraProjectPage => $"/jira/software/projects/{ProjectPart}/apps/{app.Uuid}/{EnvironmentId}",
        ForgeModule.JiraProjectSettingsPage => $"/jira/software/projects/{ProjectPart}/settings/apps/{app.Uuid}/{EnvironmentId}",
        _ => throw new ArgumentException($"A {module.Kind} has no address of its own.", nameof(module)),
    };

    /// <summary>Whether a gadget on a dashboard is that module: it is named by the app's folder and the module's key.</summary>
    public static bool IsGadget(ForgeApp app, ForgeModule module, string kind) => kind == GadgetKind(app, module);

    public static string GadgetKind(ForgeApp app, ForgeModule module) => $"{app.Folder}:{module.Key}";

    static IEnumerable<(ForgeApp App, ForgeModule Module)> Every(IReadOnlyList<ForgeApp> apps, params string[] kinds) =>
        apps.SelectMany(app => app.Modules.Where(module => kinds.Contains(module.Kind)).Select(module => (app, module)));
}

/// <param name="Path">Address on the site.</param>
/// <param name="Product"><c>jira</c> or <c>confluence</c>.</param>
sealed record ForgeGlobalPage(string Title, string Path, string Product);

/// <summary>
/// A page's menu shows it as <c>&lt;button data-forge-app="{AppId}" data-forge-macro="{ModuleKey}" data-content-id="…"&gt;</c>;
/// <c>/_forge/host.js</c> on the page opens the dialog that configures it.
/// </summary>
sealed record ForgeMacro(string Title, string AppId, string ModuleKey);

/// <summary>
/// A page's menu shows it as <c>&lt;button data-forge-app="{AppId}" data-forge-action="{ModuleKey}" data-content-id="…"&gt;</c>;
/// <c>/_forge/host.js</c> on the page opens the dialog.
/// </summary>
sealed record ForgeContentAction(string Title, string AppId, string ModuleKey);
