using Outrigger.Site.Tests.Clients;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge;

/// <summary>The manifests that are deployed to Atlassian, under the validators that Atlassian runs at a deployment.</summary>
public sealed class ForgeLintTests
{
    static readonly NpmFolder Lint = new("forge-lint");

    [NpmFact]
    public async Task Every_manifest_passes_without_an_error_or_a_warning()
    {
        await Lint.InstallAsync();
        var apps = Directory.GetDirectories(Path.Combine(SharedData.Repository, "deploy", "forge"));
        Assert.NotEmpty(apps);
        foreach (var app in apps)
        {
            var (code, output, errors) = await LintAsync(await File.ReadAllTextAsync(Path.Combine(app, "manifest.yml")), "ui/src");
            Assert.True(code == 0, $"{app}: {output}{errors}");
            Assert.Matches(@"^\d+ validations, [1-9]\d+ source files, 0 findings", output);
        }
    }

    [NpmFact]
    public async Task Mistakes_in_a_manifest_are_found()
    {
        await Lint.InstallAsync();
        var manifest = await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "deploy", "forge", "cloner", "manifest.yml"));
        var wrong = manifest.Replace("unsafe-eval", "unsafe-evil", StringComparison.Ordinal)
            .Replace("read:label:confluence", "read:nothing:confluence", StringComparison.Ordinal)
            .Replace("path: build", "path: elsewhere", StringComparison.Ordinal)
            .Replace("remote: server", "remote: other", StringComparison.Ordinal);

        var (code, output, errors) = await LintAsync(wrong);

        Assert.True(code == 1, output + errors);
        Assert.All(["unsafe-evil", "read:nothing:confluence", "elsewhere", "other"], mistake => Assert.Contains($"'{mistake}'", output, StringComparison.Ordinal));
    }

    /// <summary>Lints a manifest in a folder of its own that has the documents which manifests name.</summary>
    static async Task<(int Code, string Output, string Errors)> LintAsync(string manifest, params string[] source)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-lint-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "manifest.yml"), manifest);
            var build = folder.CreateSubdirectory("build").FullName;
            foreach (var document in (string[])["index", "panel", "gadget", "admin", "macro", "macro-config"])
            {
                await File.WriteAllTextAsync(Path.Combine(build, document + ".html"), "<!doctype html><title>App</title>");
            }

            return await Lint.RunAsync("node", ["lint.mjs", folder.FullName, .. source.Select(path => Path.Combine(SharedData.Repository, path))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
