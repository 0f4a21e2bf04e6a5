using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Atlassian.Jira;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

/// <summary>Loads from the embedded Jira, and counts what it holds for itself.</summary>
public sealed class EmbeddedSiteTests(SampleSite site) : IClassFixture<SampleSite>
{
    JiraState Jira => site.Host.State.Jira;

    [Fact]
    public async Task A_project_is_loaded_with_every_field_and_each_value_is_that_of_the_site()
    {
        using var world = await site.WorldAsync();
        var shop = Jira.Projects.All.First(project => project.Key == "SHOP");
        string[] all = [.. world.Fields.All.Where(field => !field.Id.StartsWith("worklog", StringComparison.Ordinal)).Select(field => field.Id)];
        var view = await world.LoadAsync(new(all.ToHashSet(), Tree: true, Links: true, Worklogs: true), source: new(SourceKind.Project, shop.Id));
        var issues = Jira.Issues().Where(issue => issue.ProjectId == shop.Id).OrderBy(issue => issue.Rank, StringComparer.Ordinal).ToList();
        Assert.Equal((LoadState.Complete, issues.Count, 0), (view.State, view.Issues, view.Unseen));
        Assert.Equal(issues.Select(issue => issue.Id), world.LiveIds.Take(issues.Count).Select(id => id.ToString()));
        Assert.Empty(world.Table.Unreadable);
        foreach (var issue in issues)
        {
            string? Value(string field) => world.Value(field, long.Parse(issue.Id));
            Assert.Equal((issue.StatusId, Jira.StatusOf(issue).Category.Key, issue.AssigneeId), (Value("status"), Value(OwnFields.StatusCategory), Value("assignee")));
            Assert.Equal((issue.StoryPointEstimate ?? issue.StoryPoints)?.ToString(System.Globalization.CultureInfo.InvariantCulture), Value(OwnFields.Points));
            Assert.Equal(issue.TimeSpentSeconds?.ToString(), Value("timespent"));
            Assert.Equal(issue.ParentId, Value("parent"));
            Assert.Equal(issue.SprintIds.Count == 0 ? null : string.Join('|', issue.SprintIds), Value(FieldIds.Sprint));
            Assert.Equal(issue.CreatedAt.ToUnixTimeMilliseconds().ToString(), Value("created"));
            Assert.Equal(issue.DueDate?.ToString("O"), Value("duedate"));
            Assert.Equal(Jira.Ancestors(issue).FirstOrDefault(above => Jira.TypeOf(above).HierarchyLevel == 1)?.Id, Value(OwnFields.Epic));
        }

        Assert.Equal(issues.Sum(issue => issue.Worklogs.Count), world.Table.Work!.Rows);
        var first = Jira.Priorities.All[0];
        Assert.True(world.Table.Names.OrderOf("priority", first.Id) < world.Table.Names.OrderOf("priority", Jira.Priorities.All[^1].Id));
    }

    [Fact]
    public async Task Each_kind_of_source_loads_the_issues_that_the_site_counts()
    {
        using var world = await site.WorldAsync();
        var (board, sprint) = (Jira.Boards.All.First(board => board.HasSprints), Jira.Sprints.All[0]);
        var project = Jira.Projects.All.First(project => project.Versions.Count > 0);
        var version = project.Versions.First(version => Jira.Issues().Any(issue => issue.FixVersionIds.Contains(version.Id)));
        var filter = Jira.Filters.All.First(filter => filter.Id == board.FilterId);
        var epic = Jira.Issues().First(issue => Jira.TypeOf(issue).HierarchyLevel == 1 && Jira.Children(issue.Id).Any(child => Jira.Children(child.Id).Any()));
        bool Below(Issue issue) => issue.Id == epic.Id || Jira.Ancestors(issue).Any(above => above.Id == epic.Id);
        var onBoard = await site.Client().BoardIssueCountAsync(board.Id.ToString(), default);
        var inFilter = await site.Client().CountAsync(Jql.Split(filter.Jql).Where, default);

        Assert.Equal(onBoard.Value, (await world.LoadAsync(LoaderWorld.Needs("summary", OwnFields.Points), source: new(SourceKind.Board, board.Id.ToString()))).Issues);
        Assert.Equal(Jira.Issues().Count(issue => issue.SprintIds.Contains(sprint.Id)), (await world.LoadAsync(LoaderWorld.Needs("summary"), source: new(SourceKind.Sprint, sprint.Id.ToString()))).Issues);
        Assert.Equal(Jira.Issues().Count(issue => issue.FixVersionIds.Contains(version.Id)), (await world.LoadAsync(LoaderWorld.Needs("summary"), source: new(SourceKind.Version, version.Id))).Issues);
        Assert.Equal(inFilter.Value, (await world.LoadAsync(LoaderWorld.Needs("summary"), source: new(SourceKind.Filter, filter.Id))).Issues);
        Assert.Equal(Jira.Issues().Count(Below), (await world.LoadAsync(LoaderWorld.Needs("summary"), source: new(SourceKind.Epic, epic.Id))).Issues);
    }

    [Fact]
    public async Task A_sprint_brings_its_parents_from_outside()
    {
        using var world = await site.WorldAsync();
        var sprint = Jira.Sprints.All.First(sprint => Jira.Issues().Any(issue => issue.SprintIds.Contains(sprint.Id) && issue.ParentId is not null));
        var inside = Jira.Issues().Where(issue => issue.SprintIds.Contains(sprint.Id)).ToList();
        var above = inside.SelectMany(Jira.Ancestors).Select(issue => issue.Id).Distinct().Except(inside.Select(issue => issue.Id)).Order().ToList();
        Assert.NotEmpty(above);
        var view = await world.LoadAsync(ChangingNeedsTests.Tree(world), source: new(SourceKind.Sprint, sprint.Id.ToString()));
        Assert.Equal((inside.Count, above.Count), (view.Issues, view.Outside));
        Assert.Equal(above, world.Live.Where(world.Table.IsOutside).Select(row => world.Table.IdOf(row).ToString()).Order());
    }

    [Fact]
    public async Task Loading_through_faults_ends_with_the_same_issues()
    {
        var chance = new Random(5);
        using var world = await site.WorldAsync(around: transport => new FaultyTransport(transport, (_, _) =>
        {
            lock (chance)
            {
                return chance.Next(6) switch { 0 => Fate.AnswerLost, 1 => Fate.Disguised, 2 => Fate.Refused, _ => Fate.Pass };
            }
        }));
        var view = await world.LoadAsync(LoaderWorld.Needs("summary", "status"), source: new(SourceKind.Jql, Jql: "project in (SHOP, OPS, BULK) order by created"));
        for (var tries = 0; view.State == LoadState.Failed && tries < 100; tries++)
        {
            world.Loader.GoOn(null);
            view = await world.RunAsync();
        }

        var expected = Jira.Issues().Where(issue => Jira.ProjectOf(issue).Key is "SHOP" or "OPS" or "BULK").Select(issue => issue.Id).Order();
        Assert.Equal(LoadState.Complete, view.State);
        Assert.Equal(expected, world.LiveIds.Select(id => id.ToString()).Order());
    }

    [Fact]
    public async Task Fields_of_a_configuration_are_those_that_it_uses()
    {
        using var world = await site.WorldAsync();
        var config = new ReportConfig(
            ReportConfig.Latest, new(SourceKind.Project, "1"), [new("assignee")], Tree: false, [new("sprint-gone")],
            [new("m1", MeasureKind.Sum, OwnFields.Points), new("m2", MeasureKind.Rate), new("m3", MeasureKind.TimeRate), new("m4", MeasureKind.Sum, OwnFields.WorkTime)], [], [new("labels", ["a"])]);
        var needs = FieldNeeds.Of(config, new(), world.Fields);
        Assert.Equal(["assignee", "labels", "points", "statusCategory", "summary", "timeestimate", "timespent"], needs.Fields.Order(StringComparer.Ordinal));
        Assert.Equal((false, false, true), (needs.Tree, needs.Links, needs.Worklogs));
        var tree = FieldNeeds.Of(config with { Tree = true, Hierarchy = [new OwnLevel(["1"], "2")] }, new(), world.Fields);
        Assert.Equal((true, true), (tree.Tree, tree.Links));
        Assert.Contains("parent", tree.Fields);
    }

    [Fact]
    public async Task Every_field_is_offered_with_what_can_be_measured_of_it()
    {
        using var world = await site.WorldAsync();
        var views = world.Fields.Views().ToDictionary(view => view.Id);
        Assert.Equal(FieldKind.Duration, views["timespent"].Kind);
        Assert.Contains(MeasureKind.Sum, views["timespent"].Measures);
        Assert.Equal((FieldKind.Sprint, true), (views[FieldIds.Sprint].Kind, views[FieldIds.Sprint].Several));
        Assert.Equal((FieldKind.Rich, false), (views["description"].Kind, views["description"].Groups));
        Assert.Empty(views["description"].Measures);
        Assert.Equal([MeasureKind.Minimum, MeasureKind.Maximum, MeasureKind.Distinct], views["duedate"].Measures);
        Assert.False(views[OwnFields.WorkTime].Shows);
        Assert.DoesNotContain("timetracking", views.Keys);
        Assert.Equal(views.Count, views.Values.Select(view => view.Id).Distinct().Count());
    }
}
