using Outrigger.Apps.Cloning.Journal;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>One page that is to be made.</summary>
sealed record PageOrder
{
    public required PageKey Key { get; init; }

    public required string Title { get; init; }

    /// <summary>What to do when the title is taken.</summary>
    public required ConflictRule OnConflict { get; init; }

    /// <summary>Null for the top of the space.</summary>
    public required string? ParentId { get; init; }

    /// <summary>The body it is to have, for proving that a page is this one.</summary>
    public required string Body { get; init; }

    /// <summary>The one write that makes it, under the title given.</summary>
    public required Func<string, Task<Outcome<Page>>> Send { get; init; }

    /// <summary>The page that is copied; null where the page is made from its body.</summary>
    public string? SourceId { get; init; }

    public bool Draft { get; init; }

    /// <summary>Writes of an earlier session whose results are not known.</summary>
    public IReadOnlyList<Intent> Open { get; init; } = [];
}
