using Outrigger.Pivot.Answers;

namespace Outrigger.Bench.Pivot;

/// <summary>
/// A question's answer from the plain arrays, without the engine: every cell, subtotal and total gathered from the issues
/// themselves in dictionaries.
/// </summary>
sealed class ExpectedAnswer
{
    const double Rounding = 1e-9;

    readonly Dictionary<(long Row, long Column), List<double>> cells = [];
    readonly Func<List<double>, double>[] measures;

    ExpectedAnswer(
        SampleIssues issues, IReadOnlyList<Func<int, IReadOnlyList<int>>> rows, IReadOnlyList<Func<int, IReadOnlyList<int>>> columns,
        Func<int, double> value, Func<List<double>, double>[] measures, Func<int, bool> counts)
    {
        this.measures = measures;
        foreach (var issue in Enumerable.Range(0, issues.Count).Where(counts))
        {
            foreach (var row in Paths(rows, issue))
            {
                foreach (var column in Paths(columns, issue))
                {
                    Cell(row, column).Add(value(issue));
                }
            }
        }
    }

    public static ExpectedAnswer Of(SampleIssues issues, string question)
    {
        Func<int, IReadOnlyList<int>> One(int[] codes) => issue => [codes[issue]];
        Func<int, double> one = static _ => 1, points = issue => issues.Points[issue], spent = issue => issues.Spent[issue];
        Func<List<double>, double> sum = values => Present(values).DefaultIfEmpty(double.NaN).Sum(), mean = values => Present(values).DefaultIfEmpty(double.NaN).Average();
        Func<List<double>, double> least = values => Present(values).DefaultIfEmpty(double.NaN).Min(), most = values => Present(values).DefaultIfEmpty(double.NaN).Max();
        Func<int, bool> all = static _ => true, recent = issue => !SampleIssues.IsDone(issues.Status[issue]) && issues.Created[issue] >= Questions.LastYear;
        return question[..2] switch
        {
            "Q1" => new(issues, [One(issues.Status)], [One(issues.Assignee)], one, [sum], all),
            "Q2" => new(issues, [One(issues.Project), One(issues.Type)], [issue => [Month(issues.Created[issue])]], points, [sum], all),
            "Q3" => new(issues, [One(issues.Epic)], [One(issues.Sprint)], spent, [sum, mean, least, most], all),
            "Q4" => new(issues, [issue => issues.Component[issue] is { Length: > 0 } some ? some : [0]], [One(issues.Priority)], one, [sum], all),
            "Q5" => new(issues, [One(issues.Assignee)], [issue => [Week(issues.Created[issue])]], points, [sum], recent),
            _ => new(issues, [One(issues.Project)], [One(issues.Type)], points, [Median], all),
        };
    }

    /// <summary>Number of cells that differ in a figure or that one side lacks, of all.</summary>
    public (int Wrong, int All) Compare(PivotAnswer answer)
    {
        var (rows, columns) = (Paths(answer.Rows), Paths(answer.Columns));
        var (wrong, met) = (0, 0);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                var expected = cells.GetValueOrDefault((rows[row], columns[column]));
                met += expected is null ? 0 : 1;
                for (var measure = 0; measure < measures.Length; measure++)
                {
                    wrong += Same(expected is null ? double.NaN : measures[measure](expected), answer.Value(row, column, measure)) ? 0 : 1;
                }
            }
        }

        return (wrong + cells.Count - met, cells.Count);
    }

    static bool Same(double expected, double actual) =>
        double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) <= Rounding * Math.Max(1, Math.Abs(expected));

    // A path is its codes in base 2^20, each raised by one, so that the empty path is 0.
    static IEnumerable<long> Paths(IReadOnlyList<Func<int, IReadOnlyList<int>>> fields, int issue)
    {
        IEnumerable<long> level = [0];
        var all = level;
        foreach (var field in fields)
        {
            level = [.. level.SelectMany(_ => field(issue), (path, code) => Step(path, code))];
            all = all.Concat(level);
        }

        return all;
    }

    static long[] Paths(IReadOnlyList<HeaderNode> nodes)
    {
        var paths = new long[nodes.Count];
        for (var at = 1; at < paths.Length; at++)
        {
            paths[at] = Step(paths[nodes[at].Parent], SampleIssues.CodeOf(nodes[at].Key));
        }

        return paths;
    }

    static long Step(long path, int code) => (path << 20) + code + 1;

    List<double> Cell(long row, long column)
    {
        if (!cells.TryGetValue((row, column), out var cell))
        {
            cells.Add((row, column), cell = []);
        }

        return cell;
    }

    static IEnumerable<double> Present(List<double> values) => values.Where(value => !double.IsNaN(value));

    static double Median(List<double> values) =>
        Present(values).Order().ToArray() is { Length: > 0 } ordered ? (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2 : double.NaN;

    static int Month(int day) => DateOnly.FromDayNumber(day + 719_162) is var date ? day - date.Day + 1 : 0;

    // 1970-01-01 was a Thursday.
    static int Week(int day) => day - ((day + 3) % 7);
}
