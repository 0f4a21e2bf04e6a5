using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Measuring;

/// <summary>What a share is a share of.</summary>
public enum ShareOf
{
    /// <summary>The row's total over all columns.</summary>
    Row,

    /// <summary>The column's total over all rows.</summary>
    Column,
    Total,

    /// <summary>The group that it stands in, one level up in its rows.</summary>
    Parent,
}

/// <summary>A figure of a cell. Where a cell has no value to reckon from, the figure is missing.</summary>
/// <param name="Name">Unique in its query.</param>
public abstract record Measure(string Name)
{
    /// <summary>Issues, each once.</summary>
    public sealed record Count(string Name) : Measure(Name);

    public sealed record Sum(string Name, string Column) : Measure(Name);

    public sealed record Average(string Name, string Column) : Measure(Name);

    /// <summary>Σ value × weight ÷ Σ weight over the issues that have both.</summary>
    public sealed record WeightedAverage(string Name, string Column, string Weight) : Measure(Name);

    /// <summary>Of numbers, or the earliest date.</summary>
    public sealed record Minimum(string Name, string Column) : Measure(Name);

    /// <summary>Of numbers, or the latest date.</summary>
    public sealed record Maximum(string Name, string Column) : Measure(Name);

    /// <summary>The middle value; of an even number of values the mean of the two in the middle.</summary>
    public sealed record Median(string Name, string Column) : Measure(Name);

    /// <summary>Different values; a missing one is none.</summary>
    public sealed record Distinct(string Name, GroupField Field) : Measure(Name);

    /// <summary>A number field's sum (the count where <paramref name="Over"/> is null) over the issues in certain groups, such as a status category.</summary>
    public sealed record Part(string Name, GroupField Field, IReadOnlyList<GroupKey> Groups, string? Over = null) : Measure(Name);

    /// <summary>The part of a number field's sum (of the count where <paramref name="Over"/> is null) that falls on issues in certain groups, such as status category Done: 0 to 1.</summary>
    public sealed record Rate(string Name, GroupField Field, IReadOnlyList<GroupKey> Done, string? Over = null) : Measure(Name);

    /// <summary>Another measure's value over its value in a total: 0 to 1.</summary>
    public sealed record Share(string Name, string Of, ShareOf Base) : Measure(Name);

    /// <summary>An expression over other measures: <c>[points] / [count] * 100</c>.</summary>
    public sealed record Calculated(string Name, string Expression) : Measure(Name);
}
