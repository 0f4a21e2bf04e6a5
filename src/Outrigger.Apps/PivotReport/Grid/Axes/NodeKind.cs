namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>What a place of an axis stands for.</summary>
enum NodeKind : byte
{
    /// <summary>All issues.</summary>
    All,
    Group,
    Issue,

    /// <summary>The groups that a top list leaves out.</summary>
    More,
}
