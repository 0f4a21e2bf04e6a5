using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;
using Xunit;

namespace Outrigger.Apps.Tests.PivotReport.Grid;

public sealed class WorkGridTests
{
    static readonly FieldInfo[] OfWork =
    [
        new(OwnFields.WorkAuthor, "Work by", FieldKind.Person), new(OwnFields.WorkDay, "Work on", FieldKind.Date), new(OwnFields.WorkTime, "Work time", FieldKind.Duration),
    ];

    static readonly MeasureChoice[] Measures = [new("w", MeasureKind.Sum, OwnFields.WorkTime), new("n", MeasureKind.Count), new("p", MeasureKind.Sum, GridIssues.Points)];

    static ReportGrid Grid(ReportConfig config)
    {
        var table = GridIssues.Table([new(1) { Type = "epic", Points = 8 }, new(2) { Parent = 1, Points = 3, Status = "3", Category = "done" }, new(3) { Points = 2 }]);
        var (author, day, time, issue) = (new TextColumn(OwnFields.WorkAuthor), new DayColumn(OwnFields.WorkDay), new WholeColumn(OwnFields.WorkTime), new WholeColumn("issue"));
        foreach (var (row, who, on, hours) in new[] { (0, "a", 1, 1), (1, "a", 1, 2), (1, "b", 2, 4), (1, "b", 9, 8) })
        {
            issue.Append(row);
            author.Append(who);
            day.Append(new DateOnly(2026, 11, on));
            time.Append(hours * 3600L);
        }

        table.Work = new Table(author, day, time, issue);
        table.Names.Add(OwnFields.WorkAuthor, "a", new ValueName("Zoe"));
        table.Names.Add(OwnFields.WorkAuthor, "b", new ValueName("Bo"));
        var scene = GridIssues.Scene(table, config) with { Fields = GridIssues.Fields.Concat(OfWork).ToDictionary(static field => field.Id) };
        return ReportGrid.Of(scene, new GridFolds(int.MaxValue, new Dictionary<string, bool>())).Value;
    }

    [Fact]
    public void Work_is_counted_entry_by_entry_and_issues_once()
    {
        var grid = Grid(GridIssues.Config([new(OwnFields.WorkAuthor)], measures: Measures));
        Assert.Equal(["Total | 15h | 3 | 13", "Bo | 12h | 1 | 3", "Zoe | 3h | 2 | 11", "No Work by |  | 1 | 2"], GridIssues.Lines(grid));
    }

    [Fact]
    public void Work_stands_in_the_tree_by_week_and_filters_take_entries()
    {
        var config = GridIssues.Config(tree: true, columns: [new(OwnFields.WorkDay, DatePeriod.Week)], measures: Measures[..1]);
        Assert.Equal(["2026-W44/Sum of Work time", "2026-W45/Sum of Work time", "2026-W46/Sum of Work time", "No Work on/Sum of Work time", "Total/Sum of Work time"], GridIssues.Heads(Grid(config)));
        Assert.Equal("Total | 3h | 4h | 8h |  | 15h", GridIssues.Lines(Grid(GridIssues.Config(columns: [new(OwnFields.WorkDay, DatePeriod.Day)], measures: Measures[..1])))[0]);
        var filtered = Grid(config with { Columns = [], Filters = [new FilterChoice(OwnFields.WorkAuthor, ["b"])] });
        Assert.Equal(["Total | 12h", "T-2 | 12h"], GridIssues.Lines(filtered));
        var story = filtered.Explain("total", "w").Value;
        Assert.Equal(("12h", 1, "12h"), (story.Figure, story.Issues, story.Parts[0].Value));
    }
}
