using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Clients;

/// <summary>A client from npm that knows nothing of this site, and that checks every answer against Atlassian's schemas.</summary>
public sealed class ConfluenceJsTests
{
    static readonly NpmFolder Folder = new("confluence.js");

    [NpmFact]
    public async Task A_page_is_made_copied_labelled_found_and_deleted()
    {
        await Folder.InstallAsync();
        await using var site = await TestSite.StartAsync();
        var (code, output, errors) = await Folder.RunAsync(
            "node", "walk.mjs", site.Host.Address.ToString().TrimEnd('/'), "user@example.com", "demo", site.World.Space.Id, site.World.Template.Id);
        Assert.True(code == 0, errors);
        var said = JsonNode.Parse(output)!;
        Assert.Equal(22, said["steps"]!.GetValue<int>());
        Assert.Equal(PageStatus.Trashed, site.State.Page(said["copy"]!.ToString())?.Status);
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
