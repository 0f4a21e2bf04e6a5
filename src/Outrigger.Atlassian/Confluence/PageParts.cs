namespace Outrigger.Atlassian.Confluence;

/// <summary>What to read of a page besides its title and place.</summary>
[Flags]
public enum PageParts
{
    None = 0,

    /// <summary>The body in storage format.</summary>
    Body = 1,

    /// <summary>All global labels.</summary>
    Labels = 2,

    /// <summary>The unpublished draft instead of the published page.</summary>
    Draft = 4,
}
