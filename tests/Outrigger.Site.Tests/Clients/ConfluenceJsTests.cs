using System.Diagnostics;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Clients;

/// <summary>A client from npm that knows nothing of this site, and that checks every answer against Atlassian's schemas.</summary>
public sealed class ConfluenceJsTests
{
    static readonly string Folder = Path.Combine(SharedData.Repository, "tests", "confluence.js");

    [NpmFact]
    public async Task A_page_is_made_copied_labelled_found_and_deleted()
    {
        await InstallAsync();
        await using var site = await TestSite.StartAsync();
        var (code, output, errors) = await RunAsync("node", ["walk.mjs", site.Host.Address.ToString().TrimEnd('/'), "user@example.com", "demo", site.World.Space.Id, site.World.Template.Id]);
        Assert.True(code == 0, errors);
        var said = JsonNode.Parse(output)!;
        Assert.Equal(22, said["steps"]!.GetValue<int>());
        Assert.Equal(PageStatus.Trashed, site.State.Page(said["copy"]!.ToString())?.Status);
    }

    static async Task InstallAsync()
    {
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        var (code, _, errors) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund"]);
        Assert.True(code == 0, errors);
    }

    static async Task<(int Code, string Output, string Errors)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}

/// <summary>A test that needs npm; skipped, with one line saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "npm"))))
        {
            Skip = "needs npm, which this machine has not";
        }
    }
}
