using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>Calculated measures: what they come to, and what is said of one that cannot be read.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("12 / 2 / 3", 2)]
    [InlineData("--2 - -3", 5)]
    [InlineData("[points] / [count] * 100", 150)]
    [InlineData("points/count", 1.5)]
    [InlineData("round([points] / 7, 2)", 0.43)]
    [InlineData("max(1, [points], 2)", 3)]
    [InlineData("ifEmpty(1 / 0, 7)", 7)]
    [InlineData("1 / 0", double.NaN)]
    [InlineData("[of total] * 4", 4)]
    public void An_expression_comes_to_its_value(string expression, double value) => Assert.Equal(value, Run(expression).Value, 12);

    [Theory]
    [InlineData("", "a number or a measure is missing at its end")]
    [InlineData("1 +", "a number or a measure is missing at its end")]
    [InlineData("1 2", "an operator is missing before '2' (character 3)")]
    [InlineData("(1", "')' is missing at its end")]
    [InlineData("[", "a measure's name and ] is missing before '['")]
    [InlineData("[nope]", "uses 'nope', which the report does not have")]
    [InlineData("[x]", "is reckoned from itself: x → x")]
    [InlineData("eval(1)", "there is no function 'eval' (character 1)")]
    [InlineData("round(1,2,3)", "round takes 1 to 2 values, not 3")]
    [InlineData("1.2.3", "'1.2.3' at character 1 is no number")]
    public void One_that_cannot_be_read_says_where_and_why(string expression, string why) =>
        Assert.Contains(why, Run(expression).Problem?.Message, StringComparison.Ordinal);

    [Fact]
    public void Nesting_has_a_limit_and_no_depth_breaks_the_stack() =>
        Assert.Contains("nested deeper", Run(new string('(', 1000) + "1" + new string(')', 900)).Problem?.Message, StringComparison.Ordinal);

    static Core.Errors.Outcome<double> Run(string expression)
    {
        var points = new NumberColumn("points");
        points.Append(1);
        points.Append(2);
        var answer = PivotEngine.Run(new Table(points), new()
        {
            Measures = [new Measure.Calculated("x", expression), new Measure.Count("count"), new Measure.Sum("points", "points"), new Measure.Share("of total", "count", ShareOf.Total)],
        });
        return answer.TryGet(out var found, out var problem) ? found.Value(0, 0, 0) : problem;
    }
}
