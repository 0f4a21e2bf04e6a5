namespace Outrigger.Bench.Pivot;

/// <summary>The same questions in LINQ, as somebody would write them who has no engine: the cells only, without totals.</summary>
static class LinqAnswers
{
    public static Func<SampleIssues, int>? Of(string question) => question[..2] switch
    {
        "Q1" => issues => All(issues).GroupBy(row => (issues.Status[row], issues.Assignee[row])).Select(group => (group.Key, group.Count())).ToList().Count,
        "Q2" => issues => All(issues).Where(row => !double.IsNaN(issues.Points[row]))
            .GroupBy(row => (issues.Project[row], issues.Type[row], Month(issues.Created[row]))).Select(group => (group.Key, group.Sum(row => issues.Points[row]))).ToList().Count,
        "Q3" => issues => All(issues).Where(row => !double.IsNaN(issues.Spent[row])).GroupBy(row => (issues.Epic[row], issues.Sprint[row]))
            .Select(group => (group.Key, group.Sum(row => issues.Spent[row]), group.Average(row => issues.Spent[row]), group.Min(row => issues.Spent[row]), group.Max(row => issues.Spent[row]))).ToList().Count,
        "Q4" => issues => All(issues).SelectMany(row => issues.Component[row].DefaultIfEmpty(0).Select(component => (component, issues.Priority[row])))
            .GroupBy(key => key).Select(group => (group.Key, group.Count())).ToList().Count,
        "Q5" => issues => All(issues).Where(row => !SampleIssues.IsDone(issues.Status[row]) && issues.Created[row] >= Questions.LastYear && !double.IsNaN(issues.Points[row]))
            .GroupBy(row => (issues.Assignee[row], (issues.Created[row] + 3) / 7)).Select(group => (group.Key, group.Sum(row => issues.Points[row]))).ToList().Count,
        "Q6" => issues => All(issues).Where(row => !double.IsNaN(issues.Points[row])).GroupBy(row => (issues.Project[row], issues.Type[row]))
            .Select(group => (group.Key, Middle([.. group.Select(row => issues.Points[row]).Order()]))).ToList().Count,
        _ => null,
    };

    static IEnumerable<int> All(SampleIssues issues) => Enumerable.Range(0, issues.Count);

    static int Month(int day) => DateOnly.FromDayNumber(day + 719_162) is var date ? (date.Year * 12) + date.Month : 0;

    static double Middle(double[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
}
