using Outrigger.Core.Errors;
using Outrigger.Pivot.Measuring.Expressions;

namespace Outrigger.Pivot.Measuring;

/// <summary>An expression over figures, <c>[points] / [count] * 100</c>, read once and reckoned for each cell. It is walked, never run as code.</summary>
public sealed class Formula
{
    readonly Expression expression;

    Formula(Expression expression) => this.expression = expression;

    /// <summary>Figures that it uses, each once.</summary>
    public IReadOnlyList<string> Names => [.. expression.Names.Distinct(StringComparer.Ordinal)];

    /// <summary>The expression; a problem says at which character it cannot be read.</summary>
    public static Outcome<Formula> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ExpressionReader.Read(text).TryGet(out var expression, out var problem) ? new Formula(expression) : problem;
    }

    /// <summary>Its value; NaN where a part is missing or a divisor is 0.</summary>
    public double Value(Func<string, double> valueOf) => expression.Value(valueOf);
}
