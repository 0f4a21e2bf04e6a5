using Outrigger.Apps.PivotReport.Exports;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Xunit;

namespace Outrigger.Apps.Tests.PivotReport.Grid;

public sealed class GroupGridTests
{
    static readonly GridIssue[] Issues =
    [
        new(1) { Status = "2", Labels = ["web", "api"], Points = 3, Category = "indeterminate", Spent = 3600, Left = 3600, Due = new(2026, 11, 22), Created = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), Note = "5" },
        new(2) { Status = "3", Labels = ["web"], Points = 5, Category = "done", Spent = 5400, Due = new(2025, 12, 31), Note = "x" },
        new(3) { Status = "1", Points = 1.5, Due = new(2026, 1, 1), Note = "7" },
        new(4) { Status = null, Labels = ["api"] },
        new(5) { Status = "4", Points = 2, Category = "indeterminate" },
    ];

    static readonly MeasureChoice Sum = new("m1", MeasureKind.Sum, GridIssues.Points);

    [Fact]
    public void Groups_stand_in_jiras_order_with_the_missing_last_and_two_values_of_one_name_stay_two()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("status")], measures: [new("m1", MeasureKind.Count), Sum with { Id = "m2" }]));
        Assert.Equal(["Total | 5 | 11.5", "To Do | 1 | 1.5", "Doing | 1 | 3", "Doing | 1 | 2", "Done | 1 | 5", "No Status | 1 | "], GridIssues.Lines(grid));
    }

    [Fact]
    public void An_issue_with_two_labels_counts_under_each_and_once_in_the_total()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("labels")], measures: [new("m1", MeasureKind.Count), Sum with { Id = "m2" }]));
        Assert.Equal(["Total | 5 | 11.5", "api | 2 | 3", "web | 2 | 8", "No Labels | 2 | 3.5"], GridIssues.Lines(grid));
        Assert.Contains(grid.Shape(1).Notes, note => note.Contains("several values of Labels", StringComparison.Ordinal));
    }

    [Fact]
    public void First_and_last_values_put_an_issue_into_one_group()
    {
        var first = GridIssues.Grid(Issues, GridIssues.Config([new("labels", Several: SeveralValues.First)]));
        var last = GridIssues.Grid(Issues, GridIssues.Config([new("labels", Several: SeveralValues.Last)]));
        Assert.Equal(["Total | 5", "api | 1", "web | 2", "No Labels | 2"], GridIssues.Lines(first));
        Assert.Equal(["Total | 5", "api | 2", "web | 1", "No Labels | 2"], GridIssues.Lines(last));
    }

    [Fact]
    public void Columns_stand_by_group_and_measure_with_totals_behind_them()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("labels")], columns: [new("status")], measures: [new("m1", MeasureKind.Count)]));
        Assert.Equal(["To Do/Issues", "Doing/Issues", "Doing/Issues", "Done/Issues", "No Status/Issues", "Total/Issues"], GridIssues.Heads(grid));
        Assert.Equal(["Total | 1 | 1 | 1 | 1 | 1 | 5", "api |  | 1 |  |  | 1 | 2", "web |  | 1 |  | 1 |  | 2", "No Labels | 1 |  | 1 |  |  | 2"], GridIssues.Lines(grid));
        Assert.True(grid.Shape(1).Columns[^1].Total);
    }

    [Theory]
    [InlineData(DatePeriod.Year, "2025", "2026")]
    [InlineData(DatePeriod.Quarter, "2025 Q4", "2026 Q1", "2026 Q4")]
    [InlineData(DatePeriod.Month, "2025-12", "2026-01", "2026-11")]
    [InlineData(DatePeriod.Week, "2026-W01", "2026-W47")]
    [InlineData(DatePeriod.Day, "2025-12-31", "2026-01-01", "2026-11-22")]
    public void Dates_are_gathered_by_period_in_their_order(DatePeriod period, params string[] labels)
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("duedate", period)]));
        Assert.Equal([.. labels, "No Due date"], GridIssues.Lines(grid).Skip(1).Select(static line => line.Split(" | ")[0]));
    }

    [Fact]
    public void Two_levels_have_subtotals_and_a_top_list_takes_the_rest_together()
    {
        var config = GridIssues.Config([new("labels", Top: 1), new("status")], measures: [Sum]);
        Assert.Equal(["Total | 11.5", "web | 8", ">Doing | 3", ">Done | 5", "2 more | 6.5"], GridIssues.Lines(GridIssues.Grid(Issues, config)));
    }

    [Fact]
    public void A_top_list_of_columns_takes_the_rest_together()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config(columns: [new("status", Top: 2)], measures: [Sum]));
        Assert.Equal(["Doing/Sum of Story point estimate", "Done/Sum of Story point estimate", "3 more/Sum of Story point estimate", "Total/Sum of Story point estimate"], GridIssues.Heads(grid));
        Assert.Equal(["Total | 3 | 5 | 3.5 | 11.5"], GridIssues.Lines(grid));
    }

    [Fact]
    public void Every_kind_of_measure_is_reckoned_and_written()
    {
        MeasureChoice[] measures =
        [
            new("a", MeasureKind.Average, GridIssues.Points), new("b", MeasureKind.WeightedAverage, GridIssues.Points, "timespent"), new("c", MeasureKind.Minimum, "duedate"),
            new("d", MeasureKind.Maximum, "created"), new("e", MeasureKind.Median, GridIssues.Points), new("f", MeasureKind.Distinct, "labels"), new("g", MeasureKind.Rate),
            new("h", MeasureKind.Rate, GridIssues.Points), new("i", MeasureKind.Progress), new("j", MeasureKind.Progress, GridIssues.Points), new("k", MeasureKind.TimeRate),
            new("l", MeasureKind.Sum, "timespent"), new("m", MeasureKind.Calculated, Expression: "[a] * 2 + [f]"), new("n", MeasureKind.Own, GridIssues.Points), new("o", MeasureKind.Sum, "note"),
        ];
        var grid = GridIssues.Grid(Issues, GridIssues.Config(measures: measures));
        Assert.Equal("Total | 2.88 | 4.2 | 2025-12-31 | 2026-11-20 | 2.5 | 2 | 20% | 43.5% | 1 / 2 / 2 | 5 / 5 / 1.5 | 71.4% | 2h 30m | 7.75 |  | 12", Assert.Single(GridIssues.Lines(grid)));
        Assert.Contains("1 of the values of Note are no numbers and count in no figure.", grid.Shape(1).Notes);
    }

    [Fact]
    public void Progress_is_words_to_read_and_a_share_in_files()
    {
        var sheet = GridIssues.Grid(Issues, GridIssues.Config(measures: [new("i", MeasureKind.Progress)])).Sheet();
        Assert.Equal(SheetKind.Percent, Assert.Single(sheet.Columns).Format);
        var cell = Assert.Single(Assert.Single(sheet.Rows).Cells);
        Assert.Equal((SheetKind.Percent, 0.2, "1 / 2 / 2"), (cell.Kind, cell.Number, cell.Text));
        Assert.Contains("Total,0,0.2", CsvExport.Write(sheet, Outrigger.Pivot.Columns.ZoneChanges.Utc), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_are_of_row_column_and_total()
    {
        MeasureChoice[] measures = [new("m1", MeasureKind.Count), new("r", MeasureKind.ShareOfRow, Other: "m1"), new("c", MeasureKind.ShareOfColumn, Other: "m1"), new("t", MeasureKind.ShareOfTotal, Other: "m1")];
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("labels", Several: SeveralValues.First)], columns: [new("statusCategory")], measures: measures));
        Assert.Equal("web | 1 | 50% | 100% | 20% | 1 | 50% | 50% | 20% |  |  |  |  | 2 | 100% | 40% | 40%", GridIssues.Lines(grid).Single(static line => line.StartsWith("web", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_calculated_measure_that_cannot_be_read_says_where()
    {
        var config = GridIssues.Config(measures: [new("m1", MeasureKind.Count), new("m2", MeasureKind.Calculated, Expression: "[m1] +* 2", Title: "Odd")]);
        var problem = ReportGrid.Of(GridIssues.Scene(GridIssues.Table(Issues), config), GridFolds.Start).Problem;
        Assert.Equal("The measure 'Odd' cannot be reckoned: a number or a measure is missing before '*' (character 7).", problem?.Message);
    }

    [Fact]
    public void Measures_reckoned_from_each_other_or_from_none_are_a_problem()
    {
        var circle = GridIssues.Config(measures: [new("m1", MeasureKind.Calculated, Expression: "[m2]"), new("m2", MeasureKind.ShareOfRow, Other: "m1")]);
        var gone = GridIssues.Config(measures: [new("m1", MeasureKind.Calculated, Expression: "[m7]")]);
        Assert.Contains("from itself", ReportGrid.Of(GridIssues.Scene(GridIssues.Table(Issues), circle), GridFolds.Start).Problem?.Message, StringComparison.Ordinal);
        Assert.Contains("'m7'", ReportGrid.Of(GridIssues.Scene(GridIssues.Table(Issues), gone), GridFolds.Start).Problem?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", new[] { "1", "3" }, false, null, null, 2)]
    [InlineData("status", new[] { "1", "3" }, true, null, null, 3)]
    [InlineData("status", new[] { "" }, false, null, null, 1)]
    [InlineData("labels", new[] { "api" }, false, null, null, 2)]
    [InlineData("labels", new[] { "api", "" }, true, null, null, 1)]
    [InlineData(GridIssues.Points, null, false, "2", "3", 2)]
    [InlineData("duedate", null, false, "-12m", "0d", 3)]
    [InlineData("duedate", null, false, "2025-12-31", "2025-12-31", 1)]
    [InlineData("created", null, false, "-2d", "-2d", 1)]
    [InlineData("timespent", null, false, "4000", null, 1)]
    public void Filters_leave_the_issues_that_hold(string field, string[]? values, bool not, string? from, string? to, int count)
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config(filters: [new FilterChoice(field, values, not, from, to)]));
        Assert.Equal([$"Total | {count}"], GridIssues.Lines(grid));
    }

    [Fact]
    public void Sorting_by_a_column_puts_the_empty_last_and_more_behind_them()
    {
        var config = GridIssues.Config([new("status", Top: 4)], measures: [Sum]) with { Sort = new SortChoice("m1", Descending: true) };
        Assert.Equal(["Total", "Done", "Doing", "Doing", "To Do", "1 more"], GridIssues.Lines(GridIssues.Grid(Issues, config)).Select(static line => line.Split(" | ")[0]));
        var byLabel = config with { Rows = [new("status")], Sort = new SortChoice("label", Descending: true) };
        Assert.Equal(["Total", "To Do", "No Status", "Done", "Doing", "Doing"], GridIssues.Lines(GridIssues.Grid(Issues, byLabel)).Select(static line => line.Split(" | ")[0]));
    }

    [Fact]
    public void Windows_are_cut_to_the_grid()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("status")]));
        Assert.Equal((4, 2, 1, 2), grid.Read(7, 4, 100, 0, 100) is var window ? (window.FirstRow, window.Rows.Count, window.Columns, window.Texts.Count) : default);
        Assert.Empty(grid.Read(7, 400, 100, 400, 100).Texts);
        Assert.Empty(grid.Read(7, -5, -1, -5, -1).Rows);
    }

    [Fact]
    public void Nothing_loaded_is_a_total_of_nothing()
    {
        var grid = GridIssues.Grid([], GridIssues.Config([new("status")], columns: [new("labels")], measures: [new("m1", MeasureKind.Count), Sum with { Id = "m2" }]));
        Assert.Equal(["Total | 0 | "], GridIssues.Lines(grid));
    }

    [Fact]
    public void Fields_that_are_not_loaded_count_as_empty()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("customfield_9")], measures: [new("m1", MeasureKind.Sum, "customfield_8"), new("m2", MeasureKind.Count)], filters: [new("customfield_7", ["x"])]));
        Assert.Equal(["Total |  | 5", "No customfield_9 |  | 5"], GridIssues.Lines(grid));
        Assert.Contains("The filter on customfield_7 was left out: the field is not loaded.", grid.Shape(1).Notes);
    }

    [Fact]
    public void More_than_two_thousand_columns_are_cut_and_said()
    {
        var many = Enumerable.Range(1, 2500).Select(id => new GridIssue(id) { Labels = [$"l{id}"] });
        var shape = GridIssues.Grid(many, GridIssues.Config(columns: [new("labels")])).Shape(1);
        Assert.Equal((2000, 501), (shape.Columns.Count, shape.ColumnsHidden));
    }

    [Fact]
    public void Heat_runs_over_the_cells_and_leaves_totals_out_and_traffic_lights_follow_their_bounds()
    {
        var heat = GridIssues.Grid(Issues, GridIssues.Config([new("status")], measures: [Sum with { Tone = new(ToneKind.Heat) }]));
        Assert.Equal([0, 1, 4, 2, 9, 0], heat.Read(1, 0, 9, 0, 9).Tones);
        var traffic = GridIssues.Grid(Issues, GridIssues.Config([new("status")], measures: [Sum with { Tone = new(ToneKind.Traffic, 2, 5) }]));
        Assert.Equal([12, 10, 11, 11, 12, 0], traffic.Read(1, 0, 9, 0, 9).Tones);
        var less = GridIssues.Grid(Issues, GridIssues.Config([new("status")], measures: [Sum with { Tone = new(ToneKind.Traffic, 3, 2) }]));
        Assert.Equal([10, 12, 11, 12, 10, 0], less.Read(1, 0, 9, 0, 9).Tones);
    }

    [Fact]
    public void A_chart_draws_outermost_rows_by_columns()
    {
        var chart = GridIssues.Grid(Issues, GridIssues.Config([new("labels"), new("status")], columns: [new("statusCategory")])).Chart();
        Assert.Equal(["api", "web", "No Labels"], chart.Categories);
        Assert.Equal(["done:,1,", "indeterminate:1,1,1", "new:1,,1"], chart.Series.Select(series => $"{series.Name}:{string.Join(",", series.Values)}"));
    }

    [Fact]
    public void A_sheet_holds_typed_cells_of_every_row()
    {
        var config = GridIssues.Config([new("status")], measures: [new("a", MeasureKind.Sum, "timespent"), new("b", MeasureKind.Rate), new("c", MeasureKind.Maximum, "duedate")]);
        var sheet = GridIssues.Grid(Issues, config, folds: GridFolds.Start).Sheet();
        Assert.Equal([SheetKind.Duration, SheetKind.Percent, SheetKind.Date], sheet.Columns.Select(static column => column.Format));
        var done = sheet.Rows.Single(static row => row.Label == "Done");
        Assert.Equal([(SheetKind.Duration, 5400), (SheetKind.Percent, 1), (SheetKind.Date, new DateOnly(2025, 12, 31).DayNumber - 719_162)], done.Cells.Select(static cell => (cell.Kind, cell.Number)));
        Assert.Equal((6, "Status"), (sheet.RowCount, sheet.Corner));
    }

    [Fact]
    public void A_cell_is_explained_with_its_issues_and_what_has_no_value()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config([new("labels")], measures: [Sum]));
        var story = grid.Explain(grid.Read(1, 1, 1, 0, 1).Rows[0].Id, "m1").Value;
        Assert.Equal(("api: Sum of Story point estimate", "3", 2, "key in (T-1, T-4)"), (story.Title, story.Figure, story.Issues, story.Jql));
        Assert.Equal("Story point estimate of all issues, added up: 2 issues, of which 1 have a value that counts → 3", story.Formula);
        Assert.Equal([("T-1", PartKind.Counted, "3", "Has 2 values of Labels; counts once here."), ("T-4", PartKind.NoValue, "", "Has no value.")], story.Parts.Select(static part => (part.Key, part.Part, part.Value, part.Why ?? "")));
    }

    [Fact]
    public void Formulas_show_their_figures()
    {
        var grid = GridIssues.Grid(Issues, GridIssues.Config(measures: [new("m1", MeasureKind.Rate), new("m2", MeasureKind.TimeRate), new("m3", MeasureKind.Calculated, Expression: "[m1] * 10")]));
        Assert.Equal("done 1 ÷ all 5 = 20%", grid.Explain("total", "m1").Value.Formula);
        Assert.Equal("spent 2h 30m ÷ (spent 2h 30m + remaining 1h) = 71.4%", grid.Explain("total", "m2").Value.Formula);
        Assert.Equal("Completion rate (20%) * 10 = 2", grid.Explain("total", "m3").Value.Formula);
        Assert.Equal("The row is not in the report any more.", grid.Explain("/gone", "m1").Problem?.Message);
    }
}
