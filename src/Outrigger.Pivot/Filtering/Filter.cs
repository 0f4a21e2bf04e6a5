using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Filtering;

/// <summary>Which issues count.</summary>
public abstract record Filter
{
    /// <summary>Every part holds; no parts is every issue.</summary>
    public sealed record And(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>At least one part holds; no parts is no issue.</summary>
    public sealed record Or(IReadOnlyList<Filter> Parts) : Filter;

    public sealed record Not(Filter Part) : Filter;

    /// <summary>The issue stands in one of these groups of a field; of several values one is enough.</summary>
    public sealed record OneOf(GroupField Field, IReadOnlyList<GroupKey> Keys) : Filter;

    /// <summary>A number or date within bounds, both included; null for no bound. A missing value is in no bounds.</summary>
    /// <param name="Least">Dates in days, instants in milliseconds since 1970.</param>
    public sealed record Between(string Column, double? Least, double? Most) : Filter;
}
