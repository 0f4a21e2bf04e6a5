using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Answers;

/// <summary>Why an issue stands in a cell, for one field that may have several values.</summary>
/// <param name="Field">The field of the row or column.</param>
/// <param name="Here">The value that puts the issue into this cell.</param>
/// <param name="Others">The other values: it stands in their cells too, and once in the total.</param>
public sealed record CellReason(GroupField Field, GroupKey Here, IReadOnlyList<GroupKey> Others);
