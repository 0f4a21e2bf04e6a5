using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Outrigger.Bench.Pivot;
using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Execution;

[assembly: SupportedOSPlatform("browser")]

namespace Outrigger.Bench.Browser;

/// <summary>The engine in a worker: its sample, its runs and its figures, for the loops in JavaScript beside it.</summary>
static partial class Program
{
    static SampleIssues issues = new(0);
    static PivotQuery? query;
    static PivotAnswer? answer;

    static void Main()
    {
    }

    [JSExport]
    internal static void Make(int count) => issues = new SampleIssues(count);

    /// <summary>Answers the question over a few issues, as a tab does by its report's configuration while the first requests are on their way.</summary>
    [JSExport]
    internal static void Rehearse()
    {
        if (query is not null)
        {
            PivotEngine.Run(new SampleIssues(40).Table, query);
        }
    }

    /// <summary>The question that <see cref="Run"/> puts from now on.</summary>
    [JSExport]
    internal static void Ask(string question) => query = Questions.All.First(asked => asked.Key.StartsWith(question, StringComparison.Ordinal)).Value;

    [JSExport]
    internal static void Run() => answer = query is null ? null : PivotEngine.Run(issues.Table, query).Value;

    /// <summary>The last run's figures, measure by measure and row by row, headers and all.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<double> Figures()
    {
        if (answer is not { } found)
        {
            return new ArraySegment<double>([]);
        }

        var (rows, columns) = (found.Rows.Count, found.Columns.Count);
        var figures = new double[found.Measures.Count * rows * columns];
        for (var measure = 0; measure < found.Measures.Count; measure++)
        {
            found.Read(0, rows, 0, columns, measure, figures.AsSpan(measure * rows * columns));
        }

        return figures;
    }

    /// <summary>The last run's headers: of each its level and the code of its value in the sample (a day for dates).</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<int> Headers(bool rows) =>
        answer is not { } found ? new ArraySegment<int>([])
        : (int[])[.. (rows ? found.Rows : found.Columns).SelectMany<HeaderNode, int>(node => [node.Level, SampleIssues.CodeOf(node.Key)])];

    /// <summary>A field of the sample as plain numbers.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<int> Codes(string field) => field switch
    {
        "status" => issues.Status,
        "assignee" => issues.Assignee,
        "project" => issues.Project,
        "type" => issues.Type,
        "epic" => issues.Epic,
        "sprint" => issues.Sprint,
        "priority" => issues.Priority,
        "created" => issues.Created,
        "component" => (int[])[.. issues.Component.SelectMany(codes => codes)],
        _ => (int[])[0, .. Ends()],
    };

    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<double> Numbers(string field) => field == "points" ? issues.Points : issues.Spent;

    static IEnumerable<int> Ends()
    {
        var end = 0;
        foreach (var codes in issues.Component)
        {
            yield return end += codes.Length;
        }
    }
}
