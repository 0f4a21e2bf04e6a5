using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Tests.Confluence;
using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>Searches against the embedded Jira, over real HTTP.</summary>
public sealed class JiraSearchRoundTripTests(SharedSite shared) : IClassFixture<SharedSite>
{
    const string Developer = "user@example.com";

    readonly RealSite site = shared.Site;

    [Fact]
    public async Task A_search_finds_each_issue_once_over_all_its_parts()
    {
        var jira = site.JiraAs(Developer);
        var project = site.Host.State.Jira.Projects.All[0];
        var user = site.Host.State.UserByEmail(Developer)!;
        string[] expected = [.. site.Host.State.Jira.Issues().Where(issue => issue.ProjectId == project.Id && site.Host.State.Jira.MayBrowse(user, issue)).Select(issue => issue.Id)];
        var jql = Jql.All([Jql.Is("project", project.Key)], "created DESC");

        List<string> found = [];
        string? token = null;
        do
        {
            var page = (await jira.SearchAsync(jql, IssueFields.Queue, token, JiraClient.MostIssuesInOneSearch, default)).Value;
            Assert.All(page.Issues, issue => Assert.True(issue is { Summary: not null, Status: not null, Project: null }));
            found.AddRange(page.Issues.Select(issue => issue.Id));
            token = page.NextPageToken;
        }
        while (token is not null);

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        var ids = (await jira.SearchIdsAsync(jql, null, JiraClient.MostIdsInOneSearch, default)).Value;
        Assert.Equal(found, ids.Ids);
        Assert.Null(ids.NextPageToken);
        Assert.Equal(expected.Length, (await jira.CountAsync(jql, default)).Value);
    }

    [Fact]
    public async Task What_is_assigned_to_me_and_open_is_found_in_its_order()
    {
        var me = site.Host.State.UserByEmail(Developer)!.AccountId;
        var found = (await site.JiraAs(Developer).SearchAsync("assignee = currentUser() AND statusCategory != Done ORDER BY key ASC", IssueFields.Queue, null, 100, default)).Value;
        Assert.NotEmpty(found.Issues);
        Assert.All(found.Issues, issue => Assert.True(issue.Assignee!.AccountId == me && issue.Status!.Category != Atlassian.Jira.StatusCategory.Done));
    }

    [Fact]
    public async Task An_issue_is_found_by_words_of_its_summary()
    {
        var issue = site.Host.State.Jira.Issues().First(each => each.Summary.Count(character => character == ' ') >= 3);
        var query = Jql.All([Jql.Words("summary", issue.Summary)]);
        var found = (await site.JiraAs("admin@example.com").SearchAsync(query, IssueFields.Queue, null, 100, default)).Value;
        Assert.Contains(issue.Id, found.Issues.Select(each => each.Id));
    }

    [Theory]
    [InlineData("project = ")]
    [InlineData("nosuchfield = 1")]
    [InlineData("project = NOPE")]
    [InlineData("")] // unbounded
    public async Task A_query_that_Jira_does_not_take_is_refused_with_its_words(string jql)
    {
        var problem = (await site.JiraAs(Developer).SearchAsync(jql, IssueFields.Queue, null, 10, default)).Problem!;
        Assert.Equal(ErrorCode.Invalid, problem.Code);
        Assert.StartsWith("Searching for issues was refused: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_filters_are_listed_with_their_queries()
    {
        var filters = (await site.JiraAs(Developer).FiltersAsync(null, 0, 50, default)).Value;
        Assert.NotEmpty(filters.Items);
        Assert.All(filters.Items, filter => Assert.False(string.IsNullOrEmpty(filter.Jql)));
    }
}
