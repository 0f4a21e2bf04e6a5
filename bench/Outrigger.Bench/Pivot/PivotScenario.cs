using System.Globalization;
using Outrigger.Pivot.Execution;

namespace Outrigger.Bench.Pivot;

/// <summary>How long the engine takes for Q1 to Q6, beside LINQ and a loop written by hand in the same run.</summary>
static class PivotScenario
{
    const int Rounds = 11;
    const double MostTimesTheLoop = 2;

    public static Task RunAsync(Report report)
    {
        report.Question("how long does the engine take for Q1 to Q6, and what would a loop by hand take?");
        foreach (var count in new[] { 10_000, 100_000, 1_000_000 })
        {
            var issues = new SampleIssues(count);
            foreach (var (name, query) in Questions.All)
            {
                Ask(report, issues, name, query);
            }

            AgainstLoops(report, issues);
        }

        return Task.CompletedTask;
    }

    static void Ask(Report report, SampleIssues issues, string name, PivotQuery query)
    {
        var (wrong, all) = ExpectedAnswer.Of(issues, name).Compare(PivotEngine.Run(issues.Table, query).Value);
        report.Answer(wrong == 0, string.Create(CultureInfo.InvariantCulture, $"{name}, {issues.Count:N0} issues: {all:N0} cells and totals, {wrong} wrong"));
        var linq = LinqAnswers.Of(name);
        var times = Timing.Alternate(issues.Count > 100_000 ? 3 : Rounds, () => PivotEngine.Run(issues.Table, query), () => linq?.Invoke(issues));
        report.Figure("  engine", times[0], "ms");
        report.Figure("  LINQ over the engine", times[1] / times[0], "× longer");
    }

    static void AgainstLoops(Report report, SampleIssues issues)
    {
        var (q1, q2) = (Questions.All["Q1 count by status × assignee"], Questions.All["Q2 points by project, type × created month"]);
        var times = Timing.Alternate(
            Rounds * 2,
            () => PivotEngine.Run(issues.Table, q1), () => DenseLoops.CountByStatusAndAssignee(issues),
            () => PivotEngine.Run(issues.Table, q2), () => DenseLoops.PointsByProjectTypeAndMonth(issues));
        report.AtMost($"Q1 at {issues.Count:N0} issues", times[0], "ms", 3);
        report.Figure("  the loop by hand", times[1], "ms");
        report.AtMost($"Q2 at {issues.Count:N0} issues", times[2], "ms", 6);
        report.Figure("  the loop by hand", times[3], "ms");
        if (issues.Count == 1_000_000)
        {
            report.RatioAtMost("Q1 over the loop by hand", times[0] / times[1], MostTimesTheLoop);
            report.RatioAtMost("Q2 over the loop by hand", times[2] / times[3], MostTimesTheLoop);
        }
    }
}
