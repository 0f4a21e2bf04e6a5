using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Execution;

/// <summary>How the groups below one another are put in order.</summary>
/// <param name="Measure">By this measure; null for the groups' own order.</param>
/// <param name="Along">Where the measure is read: a group of the other axis, by its path; null for the total.</param>
/// <param name="Top">Only this many of each group's parts are shown, 1 or more; totals still count all. Null for all.</param>
public sealed record HeaderOrder(string? Measure = null, bool Descending = false, IReadOnlyList<GroupKey>? Along = null, int? Top = null);

/// <summary>What is asked of a table.</summary>
public sealed record PivotQuery
{
    public Filter? Filter { get; init; }

    /// <summary>Outermost first; none for a single row.</summary>
    public IReadOnlyList<GroupField> Rows { get; init; } = [];

    public IReadOnlyList<GroupField> Columns { get; init; } = [];

    /// <summary>One or more.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    public HeaderOrder RowOrder { get; init; } = new();

    public HeaderOrder ColumnOrder { get; init; } = new();
}
