using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Bench.Pivot;

/// <summary>Q1 to Q6 of the benchmark, as the engine is asked.</summary>
static class Questions
{
    // Twelve months back from the end of the sample.
    public const int LastYear = SampleIssues.FirstDay + SampleIssues.Days - 365;

    public static IReadOnlyDictionary<string, PivotQuery> All { get; } = new Dictionary<string, PivotQuery>
    {
        ["Q1 count by status × assignee"] = new() { Rows = [new("status")], Columns = [new("assignee")], Measures = [new Measure.Count("count")] },
        ["Q2 points by project, type × created month"] = new()
        {
            Rows = [new("project"), new("type")],
            Columns = [new("created", DateBucket.Month)],
            Measures = [new Measure.Sum("points", "points")],
        },
        ["Q3 sum, average, least, most time spent by epic × sprint"] = new()
        {
            Rows = [new("epic")],
            Columns = [new("sprint")],
            Measures = [new Measure.Sum("sum", "spent"), new Measure.Average("average", "spent"), new Measure.Minimum("least", "spent"), new Measure.Maximum("most", "spent")],
        },
        ["Q4 count by component × priority"] = new() { Rows = [new("component")], Columns = [new("priority")], Measures = [new Measure.Count("count")] },
        ["Q5 points by assignee × week, not done, created in the last 12 months"] = new()
        {
            Rows = [new("assignee")],
            Columns = [new("created", DateBucket.Week)],
            Measures = [new Measure.Sum("points", "points")],
            Filter = new Filter.And([new Filter.Not(new Filter.OneOf(new("category"), [GroupKey.OfText(SampleIssues.Text("category", 3))])), new Filter.Between("created", LastYear, null)]),
        },
        ["Q6 median points by project × type"] = new() { Rows = [new("project")], Columns = [new("type")], Measures = [new Measure.Median("median", "points")] },
    };
}
