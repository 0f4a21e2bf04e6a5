using System.Diagnostics.CodeAnalysis;

namespace Outrigger.Core.Errors;

/// <summary>A value, or the problem that kept it from being made. Exceptions are for bugs and broken worlds.</summary>
public readonly record struct Outcome<T>
{
    readonly T? value;

    Outcome(T? value, Problem? problem)
    {
        this.value = value;
        Problem = problem;
    }

    /// <summary>Null when the operation succeeded.</summary>
    public Problem? Problem { get; }

    /// <summary>True when there is a value.</summary>
    public bool IsOk => Problem is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Problem is null ? value! : throw new InvalidOperationException(Problem.Message); // value is set whenever Problem is null

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);

    internal static Outcome<T> From(T value) => new(value, null);

    /// <summary>Splits the two cases, for early returns.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Problem? problem)
    {
        result = value;
        problem = Problem;
        return problem is null;
    }
}

/// <summary>Makes outcomes where the value's type is an interface, which no implicit conversion can start from.</summary>
public static class Outcome
{
    public static Outcome<T> Ok<T>(T value) => Outcome<T>.From(value);
}
