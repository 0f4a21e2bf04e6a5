namespace Outrigger.Pivot.Grouping;

/// <summary>How dates are gathered.</summary>
public enum DateBucket
{
    Day,

    /// <summary>Weeks from Monday, as ISO 8601.</summary>
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>What an issue with several values counts under.</summary>
public enum MultiPolicy
{
    /// <summary>Under each of them; in totals once.</summary>
    EachValue,
    First,
    Last,
}

/// <summary>One level of rows or columns.</summary>
/// <param name="Column">Name of a column of the table.</param>
/// <param name="Bucket">Of dates only.</param>
/// <param name="Policy">Of columns with several values only.</param>
public sealed record GroupField(string Column, DateBucket Bucket = DateBucket.Day, MultiPolicy Policy = MultiPolicy.EachValue);
