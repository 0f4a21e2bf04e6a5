using Outrigger.Apps.Cloning.Journal;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>How far one page is, by the journal.</summary>
enum PageStage
{
    Waiting,

    /// <summary>A write was begun and its result is not known.</summary>
    Open,
    Created,
    Reused,
    Skipped,
    Failed,

    /// <summary>Nobody can say whether it was made.</summary>
    Unknown,
    Undone,
    Kept,
}

/// <summary>One page of a run, by the journal.</summary>
sealed class PageRecord(PageKey key, string title)
{
    public PageKey Key { get; } = key;

    /// <summary>The title it has, or is to have.</summary>
    public string Title { get; set; } = title;

    public PageStage Stage { get; set; }

    public string? PageId { get; set; }

    /// <summary>Version after the run's own last write.</summary>
    public int Version { get; set; }

    public string? WebPath { get; set; }

    /// <summary>True while it is a draft.</summary>
    public bool Draft { get; set; }

    public bool Settled { get; set; }

    public bool ReadBack { get; set; }

    public IReadOnlyList<string> Differences { get; set; } = [];

    public Problem? Problem { get; set; }

    /// <summary>Writes that were begun and whose result is not known.</summary>
    public List<Intent> Open { get; } = [];

    /// <summary>Writes that seemed to have done nothing when they were looked for; they may still take effect late.</summary>
    public List<Intent> Lost { get; } = [];

    /// <summary>True when undo may have to move it to the trash.</summary>
    public bool IsOurs => Stage is PageStage.Created or PageStage.Kept && PageId is not null;
}
