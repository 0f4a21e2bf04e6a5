namespace Outrigger.Pivot.Measuring.Expressions;

/// <summary>A calculated measure, read. It is walked, never run as code.</summary>
abstract record Expression
{
    /// <summary>Measures that it uses.</summary>
    public IEnumerable<string> Names => this switch
    {
        MeasureName name => [name.Called],
        Operation operation => operation.Left.Names.Concat(operation.Right.Names),
        Negation negation => negation.Of.Names,
        Call call => call.Arguments.SelectMany(argument => argument.Names),
        _ => [],
    };

    /// <summary>Its value in a cell. A missing part makes the whole missing; so does dividing by nothing.</summary>
    public double Value(Func<string, double> valueOf) => this switch
    {
        Number number => number.Amount,
        MeasureName name => valueOf(name.Called),
        Negation negation => -negation.Of.Value(valueOf),
        Operation operation => Apply(operation.Sign, operation.Left.Value(valueOf), operation.Right.Value(valueOf)),
        Call call => Functions.Apply(call.Function, [.. call.Arguments.Select(argument => argument.Value(valueOf))]),
        _ => double.NaN,
    };

    static double Apply(char sign, double left, double right) => sign switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        _ => right == 0 ? double.NaN : left / right,
    };
}

/// <inheritdoc/>
sealed record Number(double Amount) : Expression;

/// <inheritdoc/>
sealed record MeasureName(string Called) : Expression;

/// <inheritdoc/>
sealed record Negation(Expression Of) : Expression;

/// <inheritdoc/>
sealed record Operation(char Sign, Expression Left, Expression Right) : Expression;

/// <inheritdoc/>
sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression;
