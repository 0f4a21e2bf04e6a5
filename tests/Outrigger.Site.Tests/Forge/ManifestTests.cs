using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge;

public sealed class ManifestTests
{
    [Fact]
    public void A_manifest_gives_its_modules_resources_remotes_and_permissions()
    {
        using var folder = new AppFolder();

        var app = Assert.Single(ForgeApps.Read(folder.Path).Value.All);

        Assert.Equal(AppFolder.AppUuid, app.Uuid);
        Assert.Equal(
            [
                new ForgeModule("confluence:globalPage", "tiny-page", "Tiny app", "main", "tiny", "back"),
                new ForgeModule("confluence:contentAction", "tiny-action", "Tiny action…", "main", null, null),
            ],
            app.Modules);
        Assert.Equal(Path.Combine(folder.Path, "tiny", "build"), app.Resources["main"]);
        Assert.Equal(new ForgeEndpoint("server", SendsSystemToken: false), app.Endpoints["back"]);
        Assert.Equal(new Uri("https://tiny.example.com/base"), app.Remotes["server"]);
        Assert.Equal(["read:label:confluence", "read:page:confluence"], app.Scopes.Order());
        Assert.Equal(["'unsafe-eval'"], app.Content.Scripts);
        Assert.Equal(["'unsafe-inline'"], app.Content.Styles);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_file_line_and_place()
    {
        using var folder = new AppFolder("""
            app:
              id: ari:cloud:ecosystem::app/not-a-uuid
            modules:
              confluence:globalPage:
                - key: a
                  resource: nowhere
                  resolver:
                    endpoint: none
                  route: Upper Case
              endpoint:
                - key: back
                  remote: lost
            resources:
              - key: main
                path: ../outside
            permissions:
              scopes: read:page:confluence
              content:
                scripts:
                  - wasm-unsafe-eval
            """);

        var lines = ForgeApps.Read(folder.Path).Problem?.Message.Split('\n') ?? [];

        Assert.Equal(
            [
                "tiny/manifest.yml: line 15: resources[0].path must stay inside the app's folder.",
                "tiny/manifest.yml: line 12: modules.endpoint[0].remote names no remote: lost.",
                "tiny/manifest.yml: line 2: app.id must be ari:cloud:ecosystem::app/ and a uuid.",
                "tiny/manifest.yml: line 6: modules.confluence:globalPage[0].resource names no resource: nowhere.",
                "tiny/manifest.yml: line 8: modules.confluence:globalPage[0].resolver.endpoint names no endpoint: none.",
                "tiny/manifest.yml: modules.confluence:globalPage[0].title is missing.",
                "tiny/manifest.yml: line 9: modules.confluence:globalPage[0].route must be lower-case letters, digits and -.",
                "tiny/manifest.yml: line 17: permissions.scopes must be a list.",
                "tiny/manifest.yml: line 20: permissions.content.scripts[0] is not a permission that Forge knows: wasm-unsafe-eval.",
            ],
            lines.OrderBy(line => Array.IndexOf(Places, Places.FirstOrDefault(line.Contains))));
    }

    static readonly string[] Places = ["resources[0]", "endpoint[0].remote", "app.id", "[0].resource ", "[0].resolver", "[0].title", "[0].route", "scopes", "scripts"];

    [Theory]
    [InlineData("app: [", "not readable as YAML")]
    [InlineData("- a\n- b", "must be one mapping")]
    [InlineData("", "must be one mapping")]
    public void What_is_no_manifest_is_one_sentence(string text, string sentence)
    {
        using var folder = new AppFolder(text);

        Assert.Contains(sentence, ForgeApps.Read(folder.Path).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_apps_with_one_id_are_refused()
    {
        using var folder = new AppFolder();
        folder.Add("twin", AppFolder.Manifest);

        Assert.Contains("tiny/manifest.yml, twin/manifest.yml: app.id is the same", ForgeApps.Read(folder.Path).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_folder_named_installs_nothing_and_a_missing_one_is_a_problem()
    {
        Assert.Empty(ForgeApps.Read(null).Value.All);
        Assert.Contains("is not there", ForgeApps.Read(Path.Combine(Path.GetTempPath(), "outrigger-not-there")).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifests_that_are_deployed_are_readable()
    {
        var apps = ForgeApps.Read(Path.Combine(SharedData.Repository, "deploy", "forge")).Value;

        Assert.Contains(apps.All, app => app.Folder == "cloner");
        Assert.Contains(apps.GlobalPages, page => page.Path.EndsWith("/bulk-page-cloner", StringComparison.Ordinal));
        Assert.Contains(apps.ContentActions, action => action.ModuleKey == "cloner-action");
    }
}
