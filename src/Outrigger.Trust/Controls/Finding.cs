namespace Outrigger.Trust.Controls;

/// <summary>State of a promise. A promise that is kept in part is not kept.</summary>
public enum PromiseState
{
    Kept,
    Broken,

    /// <summary>The line says nothing about this host and core; it is not counted as kept.</summary>
    NotApplicable,
}

/// <summary>What a control saw.</summary>
/// <param name="State">Whether the promise holds.</param>
/// <param name="Said">One sentence for anyone: no host, port, account or figure that would help an attacker.</param>
/// <param name="Details">What operators see beside it: name and figure. Never a value that a user or a product gave.</param>
public sealed record Finding(PromiseState State, string Said, IReadOnlyList<Detail> Details)
{
    public static Finding Kept(string said, params IReadOnlyList<Detail> details) => new(PromiseState.Kept, said, details);

    public static Finding Broken(string said, params IReadOnlyList<Detail> details) => new(PromiseState.Broken, said, details);

    public static Finding NotApplicable(string reason) => new(PromiseState.NotApplicable, reason, []);
}

/// <summary>A figure of the evidence: <c>age of the oldest row: 3 days</c>.</summary>
public sealed record Detail(string Name, string Value);
