using System.Text.Json;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Snapshots;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Hosting;

public sealed class SnapshotTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("outrigger-site").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Task<SiteHost> StartAsync(bool reset = false) =>
        SiteHost.StartAsync(new SiteOptions { Port = 0, DataDirectory = folder, Reset = reset }, new ManualTime(), CancellationToken.None);

    static Page Add(SiteHost host)
    {
        var (state, author) = (host.State, host.State.Users()[0].AccountId);
        return state.AddPage(new NewPage
        {
            SpaceId = state.Spaces()[0].Id,
            ParentId = state.Spaces()[0].HomepageId,
            Title = "Kept – ünïcode 🚀",
            Body = "<p>&nbsp;]]&gt;</p>",
            AuthorId = author,
            Labels = [state.Label("kept")],
            Attachments = [state.NewAttachment("a.bin", "application/octet-stream", new byte[] { 0, 255, 1 }, author)],
            Properties = [state.NewProperty("k", "{\"a\":[1]}", author)],
            Restrictions = new PageRestrictions([Principal.User(author)], [Principal.Group("none")]),
        });
    }

    [Fact]
    public async Task What_was_made_is_there_after_a_restart()
    {
        Page made;
        await using (var first = await StartAsync())
        {
            made = Add(first);
        }

        await using var second = await StartAsync();
        var found = second.State.PageByTitle(made.SpaceId, "KEPT – ÜNÏCODE 🚀");
        Assert.NotNull(found);
        Assert.Equal((made.Id, made.Body, made.CreatedAt), (found.Id, found.Body, found.CreatedAt));
        Assert.Equal(made.Labels, found.Labels);
        Assert.Equal(made.Attachments[0].Content.ToArray(), found.Attachments[0].Content.ToArray());
        Assert.Equal(made.Properties, found.Properties);
        Assert.Equal(made.Restrictions.View, found.Restrictions.View);
        Assert.Contains(second.State.Children(found.ParentId!), child => child.Id == found.Id);
        Assert.True(long.Parse(second.State.NextId()) > long.Parse(found.Id));
    }

    [Fact]
    public async Task The_site_is_the_same_installation_after_a_restart_and_another_after_a_reset()
    {
        await using var first = await StartAsync();
        var id = first.State.SiteId;
        await first.DisposeAsync();
        await using var second = await StartAsync();
        var kept = second.State.SiteId;
        await second.DisposeAsync();
        await using var third = await StartAsync(reset: true);

        Assert.Equal(id, kept);
        Assert.NotEqual(id, third.State.SiteId);
    }

    [Fact]
    public async Task Bodies_and_files_that_clones_share_are_written_once()
    {
        await using (var first = await StartAsync())
        {
            var (state, made) = (first.State, Add(first));
            for (var number = 0; number < 100; number++)
            {
                state.Put(made with { Id = state.NextId(), Title = $"Clone {number}", Attachments = [made.Attachments[0] with { Id = "att" + state.NextId(), Title = "big" }] });
            }
        }

        var text = await File.ReadAllTextAsync(Path.Combine(folder, "site.json"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "&nbsp;]]&gt;"));
        await using var second = await StartAsync();
        Assert.Equal("<p>&nbsp;]]&gt;</p>", second.State.PageByTitle(second.State.Spaces()[0].Id, "clone 99")?.Body);
        Assert.Equal(new byte[] { 0, 255, 1 }, second.State.PageByTitle(second.State.Spaces()[0].Id, "clone 7")?.Attachments[0].Content.ToArray());
    }

    [Fact]
    public async Task A_reset_begins_with_the_sample_again()
    {
        Page made;
        await using (var first = await StartAsync())
        {
            made = Add(first);
        }

        await using var second = await StartAsync(reset: true);
        Assert.Null(second.State.PageByTitle(made.SpaceId, made.Title));
        Assert.NotEmpty(second.State.Spaces());
    }

    [Fact]
    public async Task What_was_done_in_Jira_is_there_after_a_restart()
    {
        string key, comment, told;
        await using (var first = await StartAsync())
        {
            var (jira, ada) = (first.State.Jira, first.State.UserByEmail("admin@example.com")!.AccountId);
            var issue = jira.AddIssue(jira.Project("SHOP")!, BuiltIn.Bug, "Kept – ünïcode 🚀", ada, made => made with { Labels = ["kept"], DueDate = new DateOnly(2026, 12, 1), StoryPoints = 2.5 });
            key = issue.Key;
            comment = jira.AddComment(key, new(ada, AdfText.Document("Kept too")) { Properties = new Dictionary<string, string> { ["k"] = "{\"a\":1}" } })!.Id;
            jira.Assign(key, ada, ada);
            jira.MoveIssue(key, jira.Project("OPS")!, ada);
            jira.SetAppProperty("app", "k", "1");
            jira.Filters.Put(new JiraFilter(jira.NextId("filter"), "Kept", ada, "labels = kept", [new(ShareKind.Group, "group-support")]));
            told = Told(jira);
        }

        await using var second = await StartAsync();
        var again = second.State.Jira;
        Assert.Equal(told, Told(again));
        Assert.Equal(again.Issue(key)?.Id, again.Comment(comment)?.Issue.Id);
        Assert.Equal("1", again.AppProperties("app")["k"]);
        Assert.StartsWith("SHOP-56", key, StringComparison.Ordinal);
        Assert.Equal("OPS-721", again.Issue(key)?.Key);
        Assert.True(long.Parse(again.NextId("comment")) > long.Parse(comment));
        Assert.Equal("SHOP-562", again.AddIssue(again.Project("SHOP")!, BuiltIn.Bug, "Next", "x").Key);
    }

    [Fact]
    public async Task A_site_whose_Jira_nobody_asked_for_writes_none_of_it()
    {
        await using (await StartAsync())
        {
        }

        Assert.False(File.Exists(Path.Combine(folder, "jira.json")));
        await using var second = await StartAsync();
        Assert.Equal(2153, second.State.Jira.Issues().Count);
    }

    [Fact]
    public async Task A_broken_snapshot_of_Jira_says_how_to_begin_anew()
    {
        await using (await StartAsync())
        {
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "jira.json"), "{}");
        Assert.Contains("jira.json", (await Assert.ThrowsAsync<IOException>(() => StartAsync())).Message, StringComparison.Ordinal);
    }

    static string Told(JiraState jira) => JsonSerializer.Serialize(jira.Snapshot(), SnapshotJson.Readable.JiraSnapshot);

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task A_broken_snapshot_says_how_to_begin_anew(string text)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "site.json"), text);
        Assert.Contains("--reset", (await Assert.ThrowsAsync<IOException>(() => StartAsync())).Message, StringComparison.Ordinal);
    }
}
