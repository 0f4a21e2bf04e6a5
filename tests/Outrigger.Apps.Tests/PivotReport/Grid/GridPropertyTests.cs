using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Reports;
using Xunit;

namespace Outrigger.Apps.Tests.PivotReport.Grid;

/// <summary>Random reports over random issues: every cell is what looking at every issue says.</summary>
public sealed class GridPropertyTests
{
    static readonly string[] Words = ["", " ", "a", "A", "/~", "~", "+", "#7", "=1+1", "\0", "\uD800", "\uD801", "e\u0301", "x\ty", "No Status"];

    static readonly MeasureChoice[] Measures =
    [
        new("n", MeasureKind.Count), new("t", MeasureKind.Sum, GridIssues.Points), new("o", MeasureKind.Own, GridIssues.Points), new("c", MeasureKind.Children, GridIssues.Points),
        new("d", MeasureKind.Distinct, "labels"), new("r", MeasureKind.Rate), new("p", MeasureKind.Rate, GridIssues.Points), new("m", MeasureKind.Median, GridIssues.Points),
        new("s", MeasureKind.ShareOfRow, Other: "n"), new("x", MeasureKind.Calculated, Expression: "[t] / [n]"),
    ];

    [Theory]
    [InlineData(ParentEstimates.Both)]
    [InlineData(ParentEstimates.Children)]
    [InlineData(ParentEstimates.Parent)]
    [InlineData(ParentEstimates.Larger)]
    public void Every_cell_is_what_looking_at_every_issue_says(ParentEstimates rule)
    {
        var cells = 0;
        for (var seed = 0; seed < 250; seed++)
        {
            cells += Check(new Random(seed), rule, $"seed {seed}, {rule}");
        }

        Assert.True(cells > 100_000, $"only {cells} cells were compared");
    }

    static int Check(Random random, ParentEstimates rule, string place)
    {
        var issues = Some(random);
        var config = GridIssues.Config(Levels(random), random.Next(3) > 0, Levels(random), Measures, Filters(random));
        var grid = GridIssues.Grid(issues, config, new PivotSettings(ParentEstimates: rule));
        var (slow, sheet) = (new SlowGrid(issues, config, rule), grid.Sheet());
        var columns = sheet.Columns.Select(column => Path(column)).ToList();
        var path = new List<string?>();
        var cells = 0;
        var shown = 0;
        foreach (var row in sheet.Rows)
        {
            if (row.IsGroup)
            {
                path.RemoveRange(row.Depth, path.Count - row.Depth);
                path.Add(ValueOf(row.Label, config.Rows[row.Depth]));
            }

            var own = row.Key is null ? null : issues.Single(issue => issue.Key == row.Key);
            shown += own is { Outside: false } ? 1 : 0;
            for (var at = 0; at < columns.Count; at++, cells++)
            {
                var expected = Expected(slow, row.IsTotal ? [] : path, own, columns[at], Measures[at % Measures.Length], issues, config);
                var found = row.Cells[at].Kind == SheetKind.Empty ? double.NaN : row.Cells[at].Number;
                Assert.True(
                    Same(expected, found), $"{place}: {row.Label} {row.Key} × {string.Join("/", sheet.Columns[at].Labels)} holds {found}, not {expected}");
            }
        }

        if (config.Tree)
        {
            Assert.Equal(slow.At([], null, []).Sum(issue => Math.Max(1, config.Rows.Aggregate(1, (count, level) => count * SlowGrid.Values(issue, level).Count))), shown);
        }

        return cells;
    }

    static double Expected(
        SlowGrid slow, IReadOnlyList<string?> row, GridIssue? own, IReadOnlyList<string?> column, MeasureChoice measure, IReadOnlyList<GridIssue> issues, ReportConfig config)
    {
        var cell = slow.At(row, own, column);
        double Count(IReadOnlyCollection<GridIssue> some) => some.Count > 0 ? some.Count : row.Count == 0 && own is null && column.Count == 0 ? 0 : double.NaN;
        return measure.Id switch
        {
            "n" => Count(cell),
            "t" => slow.Sum(cell),
            "o" => own is not null && cell.Contains(own) ? own.Points ?? double.NaN : double.NaN,
            "c" => own is null ? double.NaN : slow.Sum(cell.Where(issue => issue != own)),
            "d" => cell.Count == 0 ? double.NaN : cell.SelectMany(static issue => issue.Labels).Distinct().Count(),
            "r" => cell.Count == 0 ? double.NaN : (double)cell.Count(static issue => issue.Category == "done") / cell.Count,
            "p" => Rate(slow, cell),
            "m" => Median([.. cell.Select(static issue => issue.Points).OfType<double>().Order()]),
            "s" => cell.Count == 0 ? double.NaN : (double)cell.Count / slow.At(row, own, []).Count,
            _ => slow.Sum(cell) / Count(cell),
        };
    }

    static double Rate(SlowGrid slow, List<GridIssue> cell)
    {
        var (done, all) = (slow.Sum(cell.Where(static issue => issue.Category == "done")), slow.Sum(cell));
        return all == 0 ? double.NaN : (double.IsNaN(done) ? 0 : done) / all;
    }

    static double Median(double[] values) => values.Length == 0 ? double.NaN : (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;

    static bool Same(double left, double right) =>
        (double.IsNaN(left) && double.IsNaN(right)) || Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left));

    static string?[] Path(SheetColumn column)
    {
        var total = column.Total ? column.Labels.ToList().LastIndexOf("Total") : column.Labels.Count - 1;
        return [.. column.Labels.Take(total).TakeWhile(static label => label.Length > 0).Select(static label => ValueOf(label, null))];
    }

    static string? ValueOf(string label, LevelChoice? level) => label switch
    {
        "No Labels" => null,
        "No Status" when level?.Field != "labels" => null,
        "To Do" => "1",
        "Doing" => "2",
        "Done" => "3",
        "(empty)" => "",
        _ => label,
    };

    static List<GridIssue> Some(Random random)
    {
        var count = random.Next(6) switch { 0 => 0, 1 => 1, 2 => 5, _ => random.Next(2, 30) };
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return
        [
            .. Enumerable.Range(0, count).Select(at => new GridIssue(order[at] + 1)
            {
                Status = random.Next(5) == 0 ? null : $"{random.Next(1, 4)}",
                Category = random.Next(2) == 0 ? "done" : "new",
                Labels = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Words[random.Next(Words.Length - 1)])],
                Points = random.Next(3) == 0 ? null : random.Next(-1, 14),
                Parent = order[at] > 0 && random.Next(3) > 0 ? random.Next(order[at]) + 1 : random.Next(8) == 0 ? 999 : null,
                Outside = random.Next(7) == 0,
            }),
        ];
    }

    static LevelChoice[] Levels(Random random) => random.Next(5) switch
    {
        0 => [new("status")],
        1 => [new("labels"), new("status")],
        2 => [new("status"), new("labels", Several: (SeveralValues)random.Next(3))],
        3 => [new("labels", Several: (SeveralValues)random.Next(3))],
        _ => [],
    };

    static FilterChoice[] Filters(Random random) => random.Next(4) switch
    {
        0 => [new("status", ["1", ""], Not: random.Next(2) == 0)],
        1 => [new("labels", ["a", "~"], Not: random.Next(2) == 0)],
        _ => [],
    };
}
