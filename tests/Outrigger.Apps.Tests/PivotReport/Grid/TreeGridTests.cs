using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Xunit;

namespace Outrigger.Apps.Tests.PivotReport.Grid;

public sealed class TreeGridTests
{
    static readonly MeasureChoice[] Measures =
    [
        new("t", MeasureKind.Sum, GridIssues.Points), new("o", MeasureKind.Own, GridIssues.Points), new("c", MeasureKind.Children, GridIssues.Points), new("n", MeasureKind.Count),
    ];

    static readonly GridIssue[] Issues =
    [
        new(1) { Type = "epic", Points = 8, Status = "2" },
        new(2) { Parent = 1, Points = 3, Status = "3", Category = "done" },
        new(3) { Parent = 1, Points = 2, Status = "1" },
        new(4) { Parent = 3, Type = "sub", Points = 1, Status = "3", Category = "done" },
        new(5) { Points = 4, Status = "1" },
        new(6) { Parent = 99, Status = "2" },
        new(7) { Parent = 50, Points = 6, Status = "1" },
        new(50) { Type = "epic", Points = 100, Status = "1", Outside = true },
    ];

    static ReportConfig Tree(IReadOnlyList<LevelChoice>? rows = null, IReadOnlyList<LevelChoice>? columns = null, IReadOnlyList<MeasureChoice>? measures = null) =>
        GridIssues.Config(rows, tree: true, columns, measures ?? Measures);

    [Fact]
    public void A_parent_adds_itself_and_everything_below_and_parents_outside_the_source_count_nowhere()
    {
        var grid = GridIssues.Grid(Issues, Tree());
        Assert.Equal(
            ["Total | 24 |  |  | 7", "T-1 | 14 | 8 | 6 | 4", ">T-2 | 3 | 3 |  | 1", ">T-3 | 3 | 2 | 1 | 2", ">>T-4 | 1 | 1 |  | 1", "T-5 | 4 | 4 |  | 1", "T-6 |  |  |  | 1", "T-50 | 6 |  | 6 | 1", ">T-7 | 6 | 6 |  | 1"],
            GridIssues.Lines(grid));
    }

    [Fact]
    public void What_is_odd_about_a_place_is_marked()
    {
        var rows = GridIssues.Grid(Issues, Tree()).Read(1, 0, 99, 0, 0).Rows;
        Assert.Equal([RowMark.Outside], rows.Single(static row => row.Key == "T-50").Marks);
        Assert.Equal([RowMark.ParentMissing], rows.Single(static row => row.Key == "T-6").Marks);
        Assert.Equal(("Epic", "https://example.test/epic.svg", 2), rows.Single(static row => row.Key == "T-1") is var epic ? (epic.IssueType, epic.IssueTypeIcon, epic.Parts) : default);
        Assert.Equal(["T-2", "T-4"], rows.Where(static row => row.Done).Select(static row => row.Key));
    }

    [Theory]
    [InlineData(ParentEstimates.Both, "T-1 | 14 | 8 | 6", ">T-3 | 3 | 2 | 1", ">>T-4 | 1 | 1 | ", "Total | 24 |  | ")]
    [InlineData(ParentEstimates.Children, "T-1 | 4 | 8 | 4", ">T-3 | 1 | 2 | 1", ">>T-4 | 1 | 1 | ", "Total | 14 |  | ")]
    [InlineData(ParentEstimates.Parent, "T-1 | 8 | 8 | ", ">T-3 |  | 2 | ", ">>T-4 |  | 1 | ", "Total | 18 |  | ")]
    [InlineData(ParentEstimates.Larger, "T-1 | 8 | 8 | 5", ">T-3 | 2 | 2 | 1", ">>T-4 | 1 | 1 | ", "Total | 18 |  | ")]
    public void The_sites_rule_says_what_a_parents_own_estimate_means(ParentEstimates rule, params string[] expected)
    {
        var lines = GridIssues.Lines(GridIssues.Grid(Issues, Tree(measures: Measures[..3]), new PivotSettings(ParentEstimates: rule)));
        Assert.All(expected, line => Assert.Contains(line, lines));
        var grouped = GridIssues.Lines(GridIssues.Grid(Issues, GridIssues.Config([new("status")], measures: Measures[..1]), new PivotSettings(ParentEstimates: rule)));
        Assert.Equal(expected[3][..10].Trim(), grouped[0]);
    }

    [Fact]
    public void Below_groups_stands_the_tree_of_each_groups_issues()
    {
        var grid = GridIssues.Grid(Issues, Tree([new("status")], measures: [Measures[0], Measures[3]]));
        Assert.Equal(
            [
                "Total | 24 | 7", "To Do | 12 | 3", ">T-3 | 2 | 1", ">T-5 | 4 | 1", ">T-50 | 6 | 1", ">>T-7 | 6 | 1", "Doing | 8 | 2", ">T-1 | 8 | 1", ">T-6 |  | 1", "Done | 4 | 2",
                ">T-2 | 3 | 1", ">T-4 | 1 | 1",
            ],
            GridIssues.Lines(grid));
        Assert.Equal([RowMark.ParentMissing], grid.Read(1, 2, 1, 0, 0).Rows[0].Marks);
    }

    [Fact]
    public void A_tree_has_pivot_columns_too()
    {
        var grid = GridIssues.Grid(Issues, Tree(columns: [new("statusCategory")], measures: Measures[..3]));
        var (head, lines) = (GridIssues.Heads(grid), GridIssues.Lines(grid));
        Assert.Equal(["done/Sum of Story point estimate", "done/Own Story point estimate", "done/Story point estimate below"], head[..3]);
        Assert.Contains("T-1 | 4 |  | 4 | 10 | 8 | 2 | 14 | 8 | 6", lines);
        Assert.Contains(">T-3 | 1 |  | 1 | 2 | 2 |  | 3 | 2 | 1", lines);
    }

    [Fact]
    public void Fields_of_the_issue_stand_before_the_measures()
    {
        var issue = new GridIssue(1) { Status = "3", Labels = ["b", "a"], Points = 1234.5, Spent = 12_600, Due = new(2026, 11, 22), Links = [new("10", true, 1)] };
        var config = Tree(measures: []) with { Fields = ["key", "status", "labels", GridIssues.Points, "timespent", "duedate", LinkValue.Field, "customfield_1"] };
        Assert.Equal(["Total |  |  |  |  |  |  |  | ", "T-1 | T-1 | Done | b, a | 1,234.5 | 3h 30m | 2026-11-22 | T-1 | "], GridIssues.Lines(GridIssues.Grid([issue], config)));
    }

    [Fact]
    public void Sorting_moves_rows_among_those_of_their_parent_only()
    {
        var config = Tree(measures: Measures[..1]) with { Fields = ["status"], Sort = new SortChoice("t", Descending: true) };
        Assert.Equal(["Total", "T-1", ">T-2", ">T-3", ">>T-4", "T-50", ">T-7", "T-5", "T-6"], Keys(GridIssues.Grid(Issues, config)));
        Assert.Equal(["Total", "T-5", "T-50", ">T-7", "T-1", ">T-3", ">>T-4", ">T-2", "T-6"], Keys(GridIssues.Grid(Issues, config with { Sort = new("field:status") })));
    }

    [Fact]
    public void Issues_stand_as_their_source_has_them_whatever_came_first()
    {
        GridIssue[] issues = [new(1) { Rank = 3 }, new(2) { Rank = 1 }, new(3) { Parent = 2, Rank = 2 }, new(4) { Parent = 2, Rank = 0 }];
        Assert.Equal(["Total", "T-2", ">T-4", ">T-3", "T-1"], Keys(GridIssues.Grid(issues, Tree())));
    }

    [Fact]
    public void Values_that_could_not_be_read_are_told()
    {
        var table = GridIssues.Table(Issues);
        table.CountUnreadable(GridIssues.Points);
        var grid = ReportGrid.Of(GridIssues.Scene(table, Tree()), GridFolds.Start).Value;
        Assert.Contains("1 of the values of Story point estimate could not be read and count as missing.", grid.Shape(1).Notes);
    }

    [Fact]
    public void Rows_open_to_a_level_one_by_one_and_by_search()
    {
        var grid = GridIssues.Grid(Issues, Tree([new("statusCategory")]), folds: new GridFolds(0, new Dictionary<string, bool>()));
        Assert.Equal(["Status Category", "Epic", "Story", "Sub-task"], grid.Shape(1).Levels);
        Assert.Equal(["Total", "done", "indeterminate"], Keys(grid.With(grid.ExpandTo(0)))[..2].Append("indeterminate"));
        Assert.Equal(["Total", "done", ">T-2", ">T-4", "new", ">T-1", ">T-5", ">T-6", ">T-50"], Keys(grid.With(grid.ExpandTo(1))));
        var opened = grid.With(grid.Expand("/new", true));
        Assert.Equal(["Total", "done", "new", ">T-1", ">T-5", ">T-6", ">T-50"], Keys(opened));
        var (folds, found) = grid.Find("t-7");
        Assert.Equal(["Total", "done", "new", ">T-1", ">T-5", ">T-6", ">T-50", ">>T-7"], Keys(grid.With(folds)));
        Assert.Equal([7], found);
        Assert.Empty(grid.Find("  ").Rows);
    }

    [Fact]
    public void What_is_open_stays_open_when_more_issues_come()
    {
        var grid = GridIssues.Grid(Issues[..4], Tree(), folds: new GridFolds(0, new Dictionary<string, bool>()));
        var folds = grid.Expand(grid.Read(1, 1, 1, 0, 0).Rows[0].Id, true);
        Assert.Equal(["Total", "T-1", ">T-2", ">T-3", "T-5", "T-6", "T-50"], Keys(GridIssues.Grid(Issues, Tree(), folds: folds)));
    }

    [Fact]
    public void Own_levels_are_made_by_links_from_either_end()
    {
        OwnLevel[] levels = [new(["init"], "10", Outward: true)];
        GridIssue[] issues =
        [
            new(1) { Type = "epic", Links = [new("10", false, 8)] },
            new(2) { Type = "epic" },
            new(3) { Type = "epic", Links = [new("10", true, 8), new("11", false, 8)] },
            new(8) { Type = "init", Links = [new("10", true, 2)] },
            new(9) { Type = "init", Links = [new("10", true, 2)] },
        ];
        var grid = GridIssues.Grid(issues, Tree() with { Hierarchy = levels });
        Assert.Equal(["Total", "T-3", "T-8", ">T-1", ">T-2", "T-9"], Keys(grid));
        Assert.Equal([RowMark.SeveralParents], grid.Read(1, 4, 1, 0, 0).Rows[0].Marks);
        Assert.Equal(["Initiative", "Epic"], grid.Shape(1).Levels);
        Assert.Equal(Keys(grid), Keys(GridIssues.Grid(issues, Tree(), new PivotSettings(Hierarchy: levels))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_circle_of_parents_is_cut_at_its_first_issue(int length)
    {
        var issues = Enumerable.Range(0, length).Select(at => new GridIssue(at + 1) { Parent = ((at + 1) % length) + 1, Points = 1 }).Append(new GridIssue(100) { Parent = 1, Points = 1 });
        var grid = GridIssues.Grid(issues, Tree(measures: Measures[..1]));
        Assert.Equal($"T-1 | {length + 1}", GridIssues.Lines(grid)[1]);
        Assert.Equal(length + 2, grid.Shape(1).Rows);
        Assert.Contains(RowMark.Cycle, grid.Read(1, 1, 1, 0, 0).Rows[0].Marks ?? []);
    }

    [Fact]
    public void A_chain_of_a_thousand_issues_adds_up_to_its_top()
    {
        var chain = Enumerable.Range(1, 1000).Select(id => new GridIssue(id) { Parent = id == 1 ? null : id - 1, Points = 1 });
        var grid = GridIssues.Grid(chain, Tree(measures: Measures[..1]));
        Assert.Equal("T-1 | 1,000", GridIssues.Lines(grid)[1]);
        Assert.Equal(999, grid.Read(1, 1000, 1, 0, 0).Rows[0].Depth);
        Assert.Equal("All levels", grid.Shape(1).Levels[^1]);
    }

    [Fact]
    public void A_row_that_was_replaced_is_gone_and_so_is_what_a_filter_takes()
    {
        GridIssue[] issues = [new(1) { Type = "epic", Points = 1, Status = "1" }, new(2) { Parent = 1, Points = 2, Dropped = true }, new(2) { Parent = 1, Points = 5 }];
        Assert.Equal(["Total | 6", "T-1 | 6", ">T-2 | 5"], GridIssues.Lines(GridIssues.Grid(issues, Tree(measures: Measures[..1]))));
        var filtered = GridIssues.Grid(issues, Tree(measures: Measures[..1]) with { Filters = [new FilterChoice("status", ["1"], Not: true)] });
        Assert.Equal(["Total | 5", "T-2 | 5"], GridIssues.Lines(filtered));
        Assert.Equal([RowMark.ParentMissing], filtered.Read(1, 1, 1, 0, 0).Rows[0].Marks);
    }

    [Fact]
    public void Groups_by_epic_hold_the_epic_and_all_below_it()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new(OwnFields.Epic)], measures: Measures[..1]));
        Assert.Equal(["Total | 24", "T-1 Summary 1 | 14", "T-50 Summary 50 | 6", "No Epic | 4"], GridIssues.Lines(grid));
    }

    [Fact]
    public void A_cell_of_the_tree_says_what_is_own_what_below_and_what_was_left_out()
    {
        var grid = GridIssues.Grid(Issues, Tree(), new PivotSettings(ParentEstimates: ParentEstimates.Larger));
        var story = grid.Explain("#1", "t").Value;
        Assert.Equal("8", story.Figure);
        Assert.Equal(
            [("T-1", PartKind.Counted, "3", true), ("T-2", PartKind.Counted, "3", false), ("T-3", PartKind.Counted, "1", false), ("T-4", PartKind.Counted, "1", false)],
            story.Parts.Select(static part => (part.Key, part.Part, part.Value, part.Own)));
        Assert.Equal("Has 8; the rest stands on the issues below it.", story.Parts[0].Why);
        var outside = grid.Explain("#50", "t").Value;
        Assert.Equal([("T-7", PartKind.Counted), ("T-50", PartKind.Outside)], outside.Parts.Select(static part => (part.Key, part.Part)));
        var left = GridIssues.Grid(Issues, Tree(), new PivotSettings(ParentEstimates: ParentEstimates.Children)).Explain("#1", "t").Value;
        Assert.Equal((PartKind.LeftOut, "Has 8, which the site's rule for parents' estimates leaves out."), (left.Parts[0].Part, left.Parts[0].Why));
        Assert.Contains("A parent's own estimate is left out where issues below it have one.", left.Notes);
    }

    static string[] Keys(ReportGrid grid) => [.. GridIssues.Lines(grid).Select(static line => line.Split(" | ")[0])];
}
