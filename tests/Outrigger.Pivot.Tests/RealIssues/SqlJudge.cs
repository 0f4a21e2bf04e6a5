using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>Holds the engine's answers against another engine's, pair of levels by pair of levels.</summary>
static class SqlJudge
{
    const double Rounding = 1e-9;

    /// <param name="ask">Answers SQL with rows of texts, null for null.</param>
    /// <returns>Cells compared.</returns>
    public static int Compare(Question question, PivotAnswer answer, Func<string, IEnumerable<string?[]>> ask)
    {
        var compared = 0;
        for (var rows = 0; rows <= question.Query.Rows.Count; rows++)
        {
            for (var columns = 0; columns <= question.Query.Columns.Count; columns++)
            {
                var expected = ask(GroupingSql.Of(question, rows, columns)).Where(row => row[rows + columns] != "0").ToDictionary(row => string.Join('\u001f', row[..(rows + columns)].Select(Shown)), row => row[(rows + columns)..]);
                var actual = Cells(answer, rows, columns);
                Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
                foreach (var (path, (row, column)) in actual)
                {
                    for (var measure = 0; measure < question.Figures.Length; measure++)
                    {
                        AssertSame(expected[path][measure], answer.Value(row, column, measure), $"{question.Figures[measure]} at {path}");
                    }

                    compared++;
                }
            }
        }

        return compared;
    }

    static void AssertSame(string? expected, double actual, string what)
    {
        var number = expected is null ? double.NaN : double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(double.IsNaN(number) ? double.IsNaN(actual) : Math.Abs(number - actual) <= Rounding * Math.Max(1, Math.Abs(number)), $"{what}: {expected}, not {actual}");
    }

    static Dictionary<string, (int Row, int Column)> Cells(PivotAnswer answer, int rows, int columns)
    {
        var cells = new Dictionary<string, (int, int)>();
        foreach (var row in Enumerable.Range(0, answer.Rows.Count).Where(row => answer.Rows[row].Level == rows))
        {
            foreach (var column in Enumerable.Range(0, answer.Columns.Count).Where(column => answer.Columns[column].Level == columns && answer.Issues(row, column) > 0))
            {
                cells.Add(string.Join('\u001f', Path(answer.Rows, row).Concat(Path(answer.Columns, column))), (row, column));
            }
        }

        return cells;
    }

    static IEnumerable<string> Path(IReadOnlyList<HeaderNode> nodes, int at) => nodes[at].Parent < 0 ? [] : [.. Path(nodes, nodes[at].Parent), Text(nodes[at].Key)];

    static string Text(GroupKey key) => key.Kind switch
    {
        KeyKind.Missing => Shown(null),
        KeyKind.Day => DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + (int)key.Number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => key.Text,
    };

    static string Shown(string? text) => text ?? "\u0000";
}
