using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Answers;

/// <summary>A group of rows or of columns, in the order of display: a group stands before its parts.</summary>
/// <param name="Level">0 for the grand total, then one for each field.</param>
/// <param name="Parent">Place of the group that it is part of; -1 for the grand total.</param>
/// <param name="Parts">Number of groups directly below that are shown.</param>
/// <param name="Hidden">Number of groups directly below that a top list leaves out.</param>
public sealed record HeaderNode(int Level, GroupKey Key, int Parent, int Parts, int Hidden);
