using System.Text.Json.Nodes;
using Outrigger.Site.Tests.Clients;
using Outrigger.Site.Tests.Jira.Rest;

namespace Outrigger.Site.Tests.Jira.Clients;

/// <summary>A client from npm that knows nothing of this site, and that checks every answer against Atlassian's schemas.</summary>
public sealed class JiraJsTests
{
    static readonly NpmFolder Folder = new("jira.js");

    [NpmFact]
    public async Task An_issue_is_found_handed_over_with_a_note_and_followed_on_its_board()
    {
        await Folder.InstallAsync();
        await using var site = await JiraSite.StartAsync();
        for (var number = 0; number < 60; number++)
        {
            site.Small.Add($"Wave {number}");
        }

        var (code, output, errors) = await Folder.RunAsync(
            "node", "walk.mjs", site.Host.Address.ToString().TrimEnd('/'), "uwe@example.com", "demo", "ORB", "ORB-2", site.Emma.AccountId);
        Assert.True(code == 0, errors);
        Assert.Empty(errors);
        var said = JsonNode.Parse(output)!;
        Assert.Equal(42, said["steps"]!.GetValue<int>());
        Assert.Equal(("Handed over by jira.js", site.Emma.AccountId), (site.Story.Summary, site.Story.AssigneeId));
        Assert.Equal("""{"handoff":"h-1"}""", site.Jira.Comment(said["comment"]!.ToString())!.Value.Comment.Properties["outrigger-handoff"]);
    }
}
