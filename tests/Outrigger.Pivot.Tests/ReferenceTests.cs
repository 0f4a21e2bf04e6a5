using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Tests;

/// <summary>The engine answers as the slow and obvious one does.</summary>
public sealed class ReferenceTests
{
    // Figures are added in another order.
    const double Rounding = 1e-9;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_header_and_every_figure_is_that_of_the_reference(int part)
    {
        var cells = 0;
        for (var seed = part * 1000; seed < (part * 1000) + 40; seed++)
        {
            var generator = new Generator(seed);
            var (issues, query) = (generator.Issues(), generator.Query());
            var (table, dropped) = (Generator.Table(issues), generator.Dropped(issues.Count));
            foreach (var row in dropped)
            {
                table.Drop(row);
            }

            var reference = new Reference([.. issues.Where(issue => !dropped.Contains(issue.Row))], query, Generator.Zone);
            cells += Compare(seed, reference, query, PivotEngine.Run(table, query).Value);
        }

        Assert.True(cells >= 1200, $"only {cells} cells compared");
    }

    static int Compare(int seed, Reference reference, PivotQuery query, PivotAnswer answer)
    {
        var (rows, columns) = (Paths(answer.Rows), Paths(answer.Columns));
        Assert.Equal(reference.Paths(query.Rows).Order(StringComparer.Ordinal), rows.Select(Reference.Text).Order(StringComparer.Ordinal));
        Assert.Equal(reference.Paths(query.Columns).Order(StringComparer.Ordinal), columns.Select(Reference.Text).Order(StringComparer.Ordinal));

        var random = new Random(seed);
        var compared = 0;
        for (; compared < 30; compared++)
        {
            var (row, column) = (random.Next(rows.Count), random.Next(columns.Count));
            Assert.Equal(reference.At(rows[row], columns[column]).Count, answer.Issues(row, column));
            Assert.Equal(reference.At(rows[row], columns[column]).Select(issue => issue.Row), answer.RowsOf(row, column));
            for (var measure = 0; measure < query.Measures.Count; measure++)
            {
                var expected = reference.Figure(query.Measures[measure], rows[row], columns[column]);
                var actual = answer.Value(row, column, measure);
                Assert.True(
                    double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) <= Rounding * Math.Max(1, Math.Abs(expected)),
                    $"seed {seed}, {query.Measures[measure].Name} at {Reference.Text(rows[row])} × {Reference.Text(columns[column])}: {expected}, not {actual}");
            }
        }

        return compared;
    }

    static List<IReadOnlyList<GroupKey>> Paths(IReadOnlyList<HeaderNode> nodes)
    {
        var paths = new List<IReadOnlyList<GroupKey>>();
        foreach (var node in nodes)
        {
            paths.Add(node.Parent < 0 ? [] : [.. paths[node.Parent], node.Key]);
        }

        return paths;
    }
}
