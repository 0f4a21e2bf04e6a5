using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Sources;
using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Apps.Tests.PivotReport.Sources;

public sealed class SourceFinderTests(SampleSite site) : IClassFixture<SampleSite>
{
    JiraState Jira => site.Host.State.Jira;

    SourceFinder Finder => new(site.Client());

    [Theory]
    [InlineData(SourceKind.Filter)]
    [InlineData(SourceKind.Board)]
    [InlineData(SourceKind.Sprint)]
    [InlineData(SourceKind.Project)]
    [InlineData(SourceKind.Epic)]
    [InlineData(SourceKind.Version)]
    public async Task Sources_of_each_kind_are_found_and_have_the_name_that_was_shown(SourceKind kind)
    {
        var found = (await Finder.FindAsync(kind, "", null, default)).Value;
        Assert.NotEmpty(found.Sources);
        Assert.Equal(found.Sources.Count, found.Sources.Select(view => view.Source).Distinct().Count());
        var first = found.Sources[0];
        Assert.Equal(kind, first.Source.Kind);
        Assert.EndsWith(first.Name, (await Finder.NameOfAsync(first.Source, default)).Value);

        var some = first.Name.Split(' ')[0];
        var narrowed = (await Finder.FindAsync(kind, some, null, default)).Value;
        Assert.Contains(narrowed.Sources, view => view.Source == first.Source);
        Assert.Empty((await Finder.FindAsync(kind, "zzzzqqq", null, default)).Value.Sources);
    }

    [Fact]
    public async Task Sprints_come_from_the_board_chosen_the_active_one_first()
    {
        var board = Jira.Boards.All.Last(board => board.HasSprints && Jira.Sprints.All.Any(sprint => sprint.BoardId == board.Id && sprint.State == SprintState.Active));
        var found = (await Finder.FindAsync(SourceKind.Sprint, "", board.Id.ToString(), default)).Value;
        Assert.Equal(Jira.Sprints.All.Count(sprint => sprint.BoardId == board.Id), found.Sources.Count);
        Assert.StartsWith("active", found.Sources[0].Detail);
        Assert.All(found.Sources, view => Assert.Equal(board.Id.ToString(), view.Source.Board));
        Assert.Contains(found.Within, view => view.Source.Id == board.Id.ToString());
    }

    [Fact]
    public async Task An_epic_is_found_by_its_key()
    {
        var epic = Jira.Issues().First(issue => Jira.TypeOf(issue).HierarchyLevel == 1);
        Assert.Contains((await Finder.FindAsync(SourceKind.Epic, epic.Key, null, default)).Value.Sources, view => view.Source.Id == epic.Id);
        var story = Jira.Issues().First(issue => Jira.TypeOf(issue).HierarchyLevel == 0);
        Assert.DoesNotContain((await Finder.FindAsync(SourceKind.Epic, story.Key, null, default)).Value.Sources, view => view.Source.Id == story.Id);
    }

    [Theory]
    [InlineData("project = SHOP ORDER BY created", null)]
    [InlineData("project = SHOP AND", 18)]
    [InlineData("project = SHOP AND nosuchfield = 1", 19)]
    [InlineData("project = NOSUCH", 10)]
    [InlineData("status = Done AND\nproject ~~ x", 27)]
    public async Task A_query_is_judged_in_Jiras_words_at_the_right_place(string jql, int? at)
    {
        var check = (await Finder.CheckAsync(jql, default)).Value;
        if (at is null)
        {
            Assert.Equal((Jira.Issues().Count(issue => issue.Key.StartsWith("SHOP-")), null, null), (check.Count, check.Message, check.At));
            return;
        }

        Assert.Null(check.Count);
        Assert.NotEmpty(check.Message!);
        Assert.DoesNotContain("was refused", check.Message);
        Assert.InRange(check.At ?? -1, at.Value - 1, at.Value + 1);
    }

    [Fact]
    public async Task A_query_without_a_condition_is_refused_in_Jiras_words()
    {
        var check = (await Finder.CheckAsync("ORDER BY created", default)).Value;
        Assert.Null(check.Count);
        Assert.NotEmpty(check.Message!);
    }

    [Theory]
    [InlineData("a = 1 (line 2, character 3)", "x\nyyzz", 4)]
    [InlineData("(line 1, character 99)", "short", 5)]
    [InlineData("(line 9, character 1)", "short", null)]
    [InlineData("The value 'ORB' does not exist for the field 'project'.", "project = orb", 10)]
    [InlineData("Something else", "x", null)]
    [InlineData("'", "x", null)]
    public void The_place_is_read_from_the_message(string message, string jql, int? at) => Assert.Equal(at, JqlPosition.Find(jql, message));

    [Fact]
    public async Task A_source_that_is_gone_says_so() =>
        Assert.Equal(ErrorCode.NotFound, (await Finder.NameOfAsync(new(SourceKind.Board, "99999"), default)).Problem?.Code);
}
