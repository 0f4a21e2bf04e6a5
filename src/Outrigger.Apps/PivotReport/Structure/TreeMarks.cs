namespace Outrigger.Apps.PivotReport.Structure;

/// <summary>What is odd about an issue's place in the tree.</summary>
[Flags]
enum TreeMarks : byte
{
    None = 0,

    /// <summary>It names a parent that is not among the issues.</summary>
    ParentMissing = 1,
    SeveralParents = 2,

    /// <summary>Its links lead round in a circle, cut here.</summary>
    Cycle = 4,
}
