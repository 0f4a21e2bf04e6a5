using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Bulk;

public sealed class BulkTests
{
    const string Search = "/rest/api/3/search/jql";

    [Fact]
    public async Task As_many_issues_as_asked_for_in_a_tree_with_sprints_points_and_work()
    {
        await using var site = await StartAsync(6000);
        var jira = site.State.Jira;
        var bulk = jira.Issues().Where(issue => issue.Key.StartsWith("BULK-", StringComparison.Ordinal)).ToList();
        Assert.Equal(6000, bulk.Count);
        Assert.Equal([-1, 0, 1, 2], bulk.Select(issue => jira.TypeOf(issue).HierarchyLevel).Distinct().Order());
        Assert.All(bulk.Where(issue => issue.ParentId is not null), issue => Assert.Equal(jira.TypeOf(issue).HierarchyLevel + 1, jira.TypeOf(jira.Issue(issue.ParentId!)!).HierarchyLevel));
        Assert.All(bulk, issue => Assert.All(issue.ComponentIds, id => Assert.Contains(jira.ProjectOf(issue).Components, component => component.Id == id)));
        Assert.All(bulk, issue => Assert.All(issue.SprintIds, id => Assert.NotNull(jira.Sprints.Find(id))));
        Assert.All(bulk, issue => Assert.True(issue.CreatedAt <= issue.UpdatedAt && issue.UpdatedAt <= jira.Now, issue.Key));
        Assert.All(bulk, issue => Assert.Equal(jira.StatusOf(issue).CategoryId == StatusCategory.Done.Id, issue.ResolvedAt is not null));
        Assert.True(bulk.Count(issue => issue.StoryPoints is not null) > 2000 && bulk.Count(issue => issue.ComponentIds.Count > 1) > 1000);
        Assert.InRange(bulk.Count(issue => issue.Worklogs.Count > 0), 20, 300);
        Assert.Equal(bulk.Count, bulk.Select(issue => issue.Rank).Distinct().Count());
    }

    [Fact]
    public async Task A_long_search_has_each_issue_once_page_after_page()
    {
        await using var site = await StartAsync(11_000);
        using var uwe = TestSite.Client(site, "user@example.com");
        var (ids, sizes, token) = (new List<string>(), new List<int>(), (string?)null);
        do
        {
            var body = new JsonObject { ["jql"] = "project = BULK order by rank", ["fields"] = new JsonArray("id"), ["maxResults"] = 5000, ["nextPageToken"] = token };
            var page = await (await uwe.PostJsonAsync(Search, body)).JsonAsync();
            sizes.Add(page["issues"]!.AsArray().Count);
            ids.AddRange(page["issues"]!.AsArray().Select(issue => issue!["id"]!.ToString()));
            token = page["nextPageToken"]?.ToString();
        }
        while (token is not null);

        Assert.Equal([5000, 5000, 1000], sizes);
        Assert.Equal(11_000, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_change_between_two_pages_is_seen()
    {
        await using var site = await StartAsync(100);
        using var uwe = TestSite.Client(site, "user@example.com");
        async Task<int> CountAsync() => (await (await uwe.PostJsonAsync("/rest/api/3/search/approximate-count", new JsonObject { ["jql"] = "project = BULK AND summary ~ \"changed\"" })).JsonAsync())["count"]!.GetValue<int>();
        Assert.Equal(0, await CountAsync());
        site.State.Jira.EditIssue("BULK-7", "somebody", issue => issue with { Summary = "changed" });
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Generated_issues_stay_out_of_the_snapshot_and_of_a_site_that_wants_none()
    {
        await using var site = await StartAsync(50);
        var kept = site.State.Jira.Snapshot();
        Assert.NotNull(site.State.Jira.Project("BULK"));
        Assert.DoesNotContain(kept.Issues, issue => issue.Key.StartsWith("BULK", StringComparison.Ordinal));
        Assert.DoesNotContain(kept.Projects, project => project.Key == "BULK");
        Assert.DoesNotContain(kept.Boards, board => board.Name == "BULK board");
        Assert.DoesNotContain(kept.Sprints, sprint => sprint.Name.StartsWith("Bulk", StringComparison.Ordinal));
        await using var plain = await StartAsync(0);
        Assert.Null(plain.State.Jira.Project("BULK"));
    }

    static Task<SiteHost> StartAsync(int issues) => SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, BulkIssues = issues }, TimeProvider.System, CancellationToken.None);
}
