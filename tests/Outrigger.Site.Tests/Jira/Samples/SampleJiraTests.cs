using System.Text.Json;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Samples;

public sealed class SampleJiraTests
{
    static readonly SiteState People = Filled();


    static SiteState Filled()
    {
        var state = new SiteState(new ManualTime(new DateTimeOffset(2026, 11, 22, 13, 0, 0, TimeSpan.Zero)));
        SampleSite.Fill(state);
        return state;
    }

    static JiraState Jira => People.Jira;

    /// <summary>Of the three teams; the portfolio above them is seen to in <see cref="PortfolioTests"/>.</summary>
    static IReadOnlyList<Issue> Issues { get; } = [.. Jira.Issues().Where(issue => !issue.Key.StartsWith("PLAN-", StringComparison.Ordinal))];

    static SiteUser Person(string name) => People.UserByEmail(name + "@example.com") ?? throw new InvalidOperationException($"{name} is missing.");

    static int LevelOf(Issue issue) => Jira.TypeOf(issue).HierarchyLevel;

    [Fact]
    public void There_are_2000_issues_of_two_years_in_three_projects()
    {
        Assert.Equal([("HELP", 720), ("OPS", 720), ("SHOP", 560)], Issues.CountBy(issue => Jira.ProjectOf(issue).Key).Select(pair => (pair.Key, pair.Value)).Order());
        Assert.All(Issues, issue => Assert.InRange(issue.CreatedAt, Jira.Now.AddDays(-732), Jira.Now));
        Assert.InRange(Issues.Min(issue => issue.CreatedAt), Jira.Now.AddDays(-732), Jira.Now.AddDays(-700));
        Assert.All(Issues, issue => Assert.True(issue.UpdatedAt >= issue.CreatedAt && issue.UpdatedAt <= Jira.Now));
        Assert.True(Issues.Select(issue => issue.Summary).Distinct().Count() > 1200);
    }

    [Fact]
    public void Forty_people_in_four_groups_of_Jira_two_of_whom_left()
    {
        Assert.Equal(40, People.Users().Count);
        Assert.Equal(2, People.Users().Count(user => !user.IsActive));
        string[] groups = ["jira-software-users", "site-admins", "stakeholders", "support"];
        Assert.All(People.Users(), user => Assert.Contains(Jira.GroupsOf(user), group => groups.Contains(group.Name)));
        Assert.All(groups, name => Assert.Contains(People.Groups(), group => group.Name == name));
        Assert.True(People.Users().Select(user => user.TimeZone).Distinct().Count() > 20);
        Assert.All(People.Users(), user => Assert.NotNull(TimeZoneInfo.FindSystemTimeZoneById(user.TimeZone)));
    }

    [Fact]
    public void Filling_twice_gives_the_same_issues()
    {
        static IEnumerable<string> Told(JiraState state) => state.Issues().Select(issue => $"{issue.Id} {issue.Key} {issue.Summary} {issue.StatusId} {issue.AssigneeId} {issue.Rank} {issue.UpdatedAt:o} {issue.Comments.Count} {string.Join(',', issue.Histories.Select(history => history.Id))}");
        Assert.Equal(Told(Jira), Told(Filled().Jira));
    }

    [Fact]
    public void A_site_that_starts_later_the_same_day_has_the_same_issues_further_on()
    {
        var later = new SiteState(new ManualTime(new DateTimeOffset(2026, 11, 22, 19, 0, 0, TimeSpan.Zero)));
        SampleSite.Fill(later);
        var same = later.Jira.Issues().Zip(Issues).Count(pair => (pair.First.Key, pair.First.Summary, pair.First.Description) == (pair.Second.Key, pair.Second.Summary, pair.Second.Description));
        Assert.InRange(same, 1950, 2000);
        Assert.InRange(later.Jira.Issues().Zip(Issues).Count(pair => pair.First.Histories.Count < pair.Second.Histories.Count), 0, 60);
    }

    [Fact]
    public void Every_parent_is_above_its_child_in_the_same_project_and_older()
    {
        foreach (var issue in Issues.Where(issue => issue.ParentId is not null))
        {
            var parent = Jira.Issue(issue.ParentId!)!;
            Assert.Equal(LevelOf(issue) + 1, LevelOf(parent));
            Assert.True(issue.ProjectId == parent.ProjectId || (issue.TypeId == BuiltIn.Initiative && Jira.ProjectOf(parent).Key == "PLAN"), issue.Key);
            Assert.True(parent.CreatedAt <= issue.CreatedAt, issue.Key);
        }

        Assert.All(Issues.Where(issue => LevelOf(issue) < 0), issue => Assert.NotNull(issue.ParentId));
        Assert.Equal([-1, 0, 1, 2], Issues.Select(LevelOf).Distinct().Order());
    }

    [Fact]
    public void The_history_played_again_gives_the_fields_as_they_are()
    {
        foreach (var issue in Issues)
        {
            void Same(string fieldId, string? now, Func<ChangeItem, string?> value)
            {
                var items = issue.Histories.SelectMany(history => history.Items).Where(item => item.FieldId == fieldId).ToList();
                Assert.True(items.Count == 0 || (value(items[^1]) ?? "") == (now ?? ""), $"{issue.Key} {fieldId}: {now}");
                Assert.All(items.Zip(items.Skip(1)), pair => Assert.Equal(pair.First.To ?? pair.First.ToText, pair.Second.From ?? pair.Second.FromText));
            }

            Assert.Equal(issue.Histories.OrderBy(history => history.CreatedAt), issue.Histories);
            Same("status", issue.StatusId, item => item.To);
            Same("resolution", issue.ResolutionId, item => item.To);
            Same("assignee", issue.AssigneeId, item => item.To);
            Same("priority", issue.PriorityId, item => item.To);
            Same(FieldIds.Sprint, string.Join(", ", issue.SprintIds), item => item.To);
            Same(FieldIds.StoryPoints, issue.StoryPoints?.ToString(System.Globalization.CultureInfo.InvariantCulture), item => item.ToText);
            Same("timespent", issue.TimeSpentSeconds?.ToString(System.Globalization.CultureInfo.InvariantCulture), item => item.ToText);
            Assert.Equal(issue.TimeSpentSeconds ?? 0, issue.Worklogs.Sum(work => work.Seconds));
            Assert.Equal(Jira.StatusOf(issue).CategoryId == StatusCategory.Done.Id, issue.ResolutionId is not null);
            Assert.Equal(issue.ResolutionId is not null, issue.ResolvedAt is not null);
        }
    }

    [Fact]
    public void Sprints_run_one_after_another_and_open_work_is_in_none_that_is_closed()
    {
        Assert.Single(Jira.Sprints.All, sprint => sprint.State == SprintState.Active);
        Assert.Equal(2, Jira.Sprints.All.Count(sprint => sprint.State == SprintState.Future));
        Assert.Equal(52, Jira.Sprints.All.Count(sprint => sprint is { State: SprintState.Closed, CompleteDate: not null }));
        foreach (var issue in Issues.Where(issue => issue.SprintIds.Count > 0))
        {
            Assert.Equal(issue.SprintIds.Order(), issue.SprintIds);
            var last = Jira.Sprints.Find(issue.SprintIds[^1])!;
            Assert.False(issue.ResolutionId is null && last.State == SprintState.Closed, issue.Key);
            Assert.False(issue.ResolutionId is not null && last.State == SprintState.Future, issue.Key);
        }

        var active = Jira.Sprints.All.Single(sprint => sprint.State == SprintState.Active).Id;
        Assert.True(Issues.Count(issue => issue.SprintIds.Contains(active)) > 10);
        Assert.Contains(Issues, issue => issue.SprintIds.Count > 1);
    }

    [Fact]
    public void Both_kinds_of_points_are_used_and_each_in_its_project_only()
    {
        Assert.True(Issues.Count(issue => issue.StoryPoints is not null) > 300 && Issues.Count(issue => issue.StoryPointEstimate is not null) > 300);
        Assert.DoesNotContain(Issues, issue => issue.StoryPoints is not null && Jira.ProjectOf(issue).IsTeamManaged);
        Assert.DoesNotContain(Issues, issue => issue.StoryPointEstimate is not null && !Jira.ProjectOf(issue).IsTeamManaged);
    }

    [Fact]
    public void Every_id_that_an_issue_states_exists()
    {
        foreach (var issue in Issues)
        {
            var project = Jira.ProjectOf(issue);
            Assert.NotNull(Jira.StatusOf(issue));
            Assert.Contains(issue.TypeId, project.IssueTypeIds);
            Assert.NotNull(Jira.Priorities.Find(issue.PriorityId));
            Assert.All(((string?[])[issue.AssigneeId, issue.ReporterId, issue.CreatorId, .. issue.WatcherIds, .. issue.Comments.Select(comment => comment.AuthorId)]).OfType<string>(), id => Assert.NotNull(People.User(id)));
            Assert.All(issue.ComponentIds, id => Assert.Contains(project.Components, component => component.Id == id));
            Assert.All(issue.FixVersionIds, id => Assert.Contains(project.Versions, version => version.Id == id));
            Assert.All(issue.Links, link => Assert.Contains(Jira.Issue(link.OtherIssueId)!.Links, other => other.Id == link.Id && other.IsOutward != link.IsOutward));
            Assert.All(((string?[])[issue.Description, issue.Environment, .. issue.Comments.Select(comment => comment.Body)]).OfType<string>(), adf => JsonDocument.Parse(adf).Dispose());
        }

        var comments = Issues.SelectMany(issue => issue.Comments).Select(comment => comment.Id).ToList();
        Assert.Equal(comments.Count, comments.Distinct().Count());
        Assert.Equal(Issues.Count, Issues.Select(issue => issue.Rank).Distinct().Count());
        Assert.True(comments.Count > 1500);
        Assert.True(Issues.Count(issue => issue.Links.Count > 0) > 200 && Issues.Count(issue => issue.DueDate is not null) > 100 && Issues.Count(issue => issue.Worklogs.Count > 0) > 300);
    }

    [Fact]
    public void Open_work_looks_current()
    {
        var open = Issues.Where(issue => Jira.StatusOf(issue).CategoryId == StatusCategory.Indeterminate.Id && LevelOf(issue) == 0).ToList();
        Assert.InRange(open.Count, 30, 200);
        Assert.True(open.Count(issue => issue.UpdatedAt > Jira.Now.AddDays(-30)) > open.Count / 2);
        Assert.All((string[])["admin", "user"], name => Assert.True(Issues.Count(issue => issue.AssigneeId == Person(name).AccountId && issue.ResolutionId is null) >= 5, name));
    }

    [Fact]
    public void Rights_differ_so_that_refusals_can_be_met()
    {
        var (reader, mei, uwe) = (Person("reader"), Person("mei.tanaka"), Person("user"));
        var shop = Issues.First(issue => issue.Key == "SHOP-100");
        Assert.True(Jira.MayBrowse(reader, shop));
        Assert.False(Jira.May(reader, JiraPermission.AddComments, shop));
        Assert.True(Jira.May(mei, JiraPermission.AddComments, shop));
        Assert.False(Jira.May(mei, JiraPermission.AssignIssues, shop));
        Assert.False(Jira.MayBrowse(reader, Issues.First(issue => issue.Key == "OPS-1")));
        Assert.Contains(Issues, issue => issue.SecurityLevelId is not null && !Jira.MayBrowse(uwe, issue) && Jira.MayBrowse(Person("admin"), issue));
        Assert.False(Jira.May(reader, JiraPermission.UserPicker));
    }

    [Fact]
    public void The_issues_that_the_sample_pages_name_are_there()
    {
        Assert.Equal(("Wrong letters", BuiltIn.InReview), (Jira.Issue("SHOP-481")!.Summary, Jira.Issue("SHOP-481")!.StatusId));
        Assert.Equal(("Synonyms by editors", BuiltIn.InProgress), (Jira.Issue("SHOP-484")!.Summary, Jira.Issue("SHOP-484")!.StatusId));
        Assert.Equal(("“Did you mean”", BuiltIn.ToDo), (Jira.Issue("SHOP-490")!.Summary, Jira.Issue("SHOP-490")!.StatusId));
    }

    [Fact]
    public void It_is_made_when_asked_for_and_soon()
    {
        Filled().Jira.Issues();
        var state = Filled();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(state.Jira.Issues().Count > 2000);
        // A third of a second on a quiet machine is the aim; the limit allows for a busy one.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 3);
    }
}
