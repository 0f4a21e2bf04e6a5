using System.Text.Json;
using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Samples;

/// <summary>The project above the teams' has what a report of a tree must stand.</summary>
public sealed class PortfolioTests
{
    static readonly ManualTime Time = new(new DateTimeOffset(2026, 11, 22, 13, 0, 0, TimeSpan.Zero));
    static readonly JiraState Jira = Filled();

    static JiraState Filled()
    {
        var state = new SiteState(Time);
        SampleSite.Fill(state);
        return state.Jira;
    }

    static List<Issue> Plan { get; } = [.. Jira.Issues().Where(issue => Jira.ProjectOf(issue).Key == "PLAN")];

    static SiteUser Person(string name) => Jira.People.UserByEmail(name + "@example.com")!;

    static int LevelOf(Issue issue) => Jira.TypeOf(issue).HierarchyLevel;

    static IEnumerable<string> Contained(Issue issue) => issue.Links.Where(link => link.IsOutward && Jira.LinkTypes.Find(link.TypeId)?.Name == "Hierarchy").Select(link => link.OtherIssueId);

    [Fact]
    public void The_tree_has_six_levels_and_the_teams_initiatives_hang_in_it()
    {
        Assert.Equal([-1, 0, 1, 2, 3, 4], Plan.Select(LevelOf).Distinct().Order());
        Assert.InRange(Plan.Count, 90, 200);
        Assert.All(Plan.Where(issue => issue.ParentId is not null), issue => Assert.Equal(LevelOf(issue) + 1, LevelOf(Jira.Issue(issue.ParentId!)!)));
        Assert.Contains(Jira.Issues(), issue => LevelOf(issue) == -1 && Jira.ProjectOf(issue).Key == "SHOP" && Jira.Ancestors(issue).Count == 5);
    }

    [Fact]
    public void Three_people_see_three_different_portfolios()
    {
        int Seen(string name) => JqlSearch.Run(Jira, "filter = \"The whole portfolio\"", Person(name), Time).Issues.Count;
        Assert.True(Seen("admin") > Seen("user") && Seen("user") > Seen("reader") && Seen("reader") > 0);
        var hidden = Assert.Single(Plan, issue => !Jira.MayBrowse(Person("user"), issue));
        Assert.True(Jira.MayBrowse(Person("admin"), hidden));
        Assert.Contains(Jira.Children(hidden.Id), child => Jira.MayBrowse(Person("user"), child));
    }

    [Fact]
    public void By_links_an_issue_has_two_parents_and_some_go_in_a_circle()
    {
        Assert.Contains(Plan.SelectMany(Contained).CountBy(id => id), pair => pair.Value > 1);
        Assert.Contains(Plan, issue => Contained(issue).SelectMany(id => Contained(Jira.Issue(id)!)).SelectMany(id => Contained(Jira.Issue(id)!)).Contains(issue.Id));
        Assert.True(Plan.SelectMany(issue => issue.Links).Select(link => link.TypeId).Distinct().Count() >= 3);
        Assert.All(Plan, issue => Assert.All(issue.Links, link => Assert.Contains(Jira.Issue(link.OtherIssueId)!.Links, other => other.Id == link.Id && other.IsOutward != link.IsOutward)));
    }

    [Fact]
    public void Work_is_by_several_people_over_time_and_fields_of_every_kind_are_filled()
    {
        Assert.Contains(Plan, issue => issue.Worklogs.Count > 20);
        Assert.Contains(Plan, issue => issue.Worklogs.Select(work => work.AuthorId).Distinct().Count() > 2);
        Assert.All(Plan, issue => Assert.Equal(issue.TimeSpentSeconds ?? 0, issue.Worklogs.Sum(work => work.Seconds)));
        Assert.All(Plan.SelectMany(issue => issue.Worklogs), work => Assert.True(work.StartedAt <= Jira.Now && work.CreatedAt <= Jira.Now));
        Assert.Contains(Plan, issue => issue.Labels.Count > 1 && issue.ComponentIds.Count > 1 && issue.FixVersionIds.Count > 1);
        Assert.Contains(Plan, issue => issue.DueDate < new DateOnly(1970, 1, 1));
        var custom = Plan.SelectMany(issue => issue.CustomFields).ToLookup(pair => pair.Key, pair => pair.Value);
        Assert.Equal(6, custom.Count);
        Assert.All(custom, values => Assert.True(Jira.Fields.Find(values.Key)?.IsCustom));
        Assert.All(custom.SelectMany(values => values), json => JsonDocument.Parse(json).Dispose());
    }

    [Fact]
    public void What_is_done_is_resolved_and_nothing_happens_before_it_begins()
    {
        foreach (var issue in Plan)
        {
            Assert.Equal(Jira.StatusOf(issue).CategoryId == StatusCategory.Done.Id, issue.ResolvedAt is not null);
            Assert.True(issue.CreatedAt <= issue.UpdatedAt && issue.UpdatedAt <= Jira.Now && (issue.ResolvedAt ?? issue.CreatedAt) >= issue.CreatedAt, issue.Key);
        }
    }

    [Theory]
    [InlineData("\"Delivery team\" = Harbour")]
    [InlineData("cf[10040] > 1000")]
    [InlineData("Channels in (Web, Store)")]
    [InlineData("\"Go live\" >= -1000d")]
    [InlineData("\"Budget code\" is not EMPTY")]
    [InlineData("filter = \"The whole portfolio\" AND type = Goal")]
    [InlineData("fixVersion is not EMPTY AND parent is not EMPTY")]
    [InlineData("worklogAuthor is not EMPTY")]
    public void Its_fields_can_be_searched_by(string jql)
    {
        var answer = JqlSearch.Run(Jira, "project = PLAN AND " + jql, Person("admin"), Time);
        Assert.Empty(answer.Errors);
        Assert.InRange(answer.Issues.Count, 1, Plan.Count - 1);
    }
}
