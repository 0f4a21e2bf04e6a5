using System.Text.Json.Serialization;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Journal;

/// <summary>
/// One line of a run's journal. The journal is what happened, in order, and nothing else is kept of a run: whoever reads it
/// from the start knows which pages exist, which write is open, and what is left to do.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(RunBegun), "begun")]
[JsonDerivedType(typeof(RunResumed), "resumed")]
[JsonDerivedType(typeof(Intent), "intent")]
[JsonDerivedType(typeof(PageCreated), "created")]
[JsonDerivedType(typeof(PageProven), "proven")]
[JsonDerivedType(typeof(PageAbsent), "absent")]
[JsonDerivedType(typeof(PageSettled), "settled")]
[JsonDerivedType(typeof(PagePublished), "published")]
[JsonDerivedType(typeof(PageTroubled), "troubled")]
[JsonDerivedType(typeof(PageFailed), "failed")]
[JsonDerivedType(typeof(PageSkipped), "skipped")]
[JsonDerivedType(typeof(PageReused), "reused")]
[JsonDerivedType(typeof(PageReadBack), "readBack")]
[JsonDerivedType(typeof(RunCancelled), "cancelled")]
[JsonDerivedType(typeof(RunEnded), "ended")]
[JsonDerivedType(typeof(UndoBegun), "undoBegun")]
[JsonDerivedType(typeof(UndoIntent), "undoIntent")]
[JsonDerivedType(typeof(PageUndone), "undone")]
[JsonDerivedType(typeof(PageKept), "kept")]
[JsonDerivedType(typeof(UndoEnded), "undoEnded")]
public abstract record JournalEntry
{
    /// <summary>When it was written, by the clock of the machine that ran.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>An entry about one page of the run.</summary>
public abstract record PageEntry : JournalEntry
{
    public required PageKey Page { get; init; }
}

/// <summary>Names one page of a run.</summary>
/// <param name="Row">Row number, 1-based; 0 is the index page.</param>
/// <param name="Node">Index of the template's node that it is made from; 0 is the template page itself.</param>
public readonly record struct PageKey(int Row, int Node)
{
    public static PageKey Index { get; } = new(0, 0);
}

/// <summary>First line: everything that was decided.</summary>
/// <param name="Version">Version of this format, 1.</param>
/// <param name="AccountId">Who runs it; a page is only taken as the run's own if this person made it.</param>
public sealed record RunBegun(int Version, string RunId, string AccountId, ClonePlan Plan) : JournalEntry
{
    /// <summary>The format that this build writes and reads.</summary>
    public const int ThisVersion = 1;
}

public sealed record RunResumed : JournalEntry;

/// <summary>A page is about to be asked for under this title. It stays open until an entry with a result for the page follows.</summary>
public sealed record Intent(string Title, string? ParentId) : PageEntry;

/// <summary>The product answered that it made the page.</summary>
public sealed record PageCreated(string PageId, int Version, string Title, string? WebPath) : PageEntry
{
    public bool Draft { get; init; }

    /// <summary>Set where the page exists but not quite as asked, such as under another title.</summary>
    public Problem? Problem { get; init; }
}

/// <summary>The answer was lost; the page was found and is proven to be the run's own.</summary>
public sealed record PageProven(string PageId, int Version, string Title, string? WebPath) : PageEntry
{
    public bool Draft { get; init; }
}

/// <summary>The answer was lost; the page was looked for and is not there.</summary>
public sealed record PageAbsent : PageEntry;

/// <summary>Restrictions, labels and whatever else follows a create are done.</summary>
public sealed record PageSettled : PageEntry;

/// <summary>A draft was published.</summary>
public sealed record PagePublished(int Version, string Title, string? WebPath) : PageEntry;

/// <summary>The page exists and something about it could not be done.</summary>
public sealed record PageTroubled(Problem Problem) : PageEntry;

/// <summary>The page was not made, for certain; or, with <see cref="ErrorCode.OutcomeUnknown"/>, nobody can say.</summary>
public sealed record PageFailed(Problem Problem) : PageEntry;

public sealed record PageSkipped(Problem? Problem) : PageEntry;

/// <summary>A page that had the title was taken as the row's result. It is not the run's own and undo leaves it.</summary>
public sealed record PageReused(string PageId, string? WebPath) : PageEntry;

/// <summary>The page was read back; no differences means it is the same.</summary>
public sealed record PageReadBack(IReadOnlyList<string> Differences) : PageEntry
{
    // A line that leaves them out found none.
    public IReadOnlyList<string> Differences { get; init; } = Differences ?? [];
}

public sealed record RunCancelled : JournalEntry;

/// <summary>Nothing is left to do.</summary>
/// <param name="Writes">Writes sent in this session.</param>
/// <param name="Reads">Reads sent in this session.</param>
public sealed record RunEnded(int Writes, int Reads) : JournalEntry;

public sealed record UndoBegun : JournalEntry;

/// <summary>The page is about to be moved to the trash.</summary>
public sealed record UndoIntent : PageEntry;

public sealed record PageUndone : PageEntry;

/// <summary>Undo leaves the page alone, for this reason.</summary>
public sealed record PageKept(Problem Problem) : PageEntry;

public sealed record UndoEnded : JournalEntry;
