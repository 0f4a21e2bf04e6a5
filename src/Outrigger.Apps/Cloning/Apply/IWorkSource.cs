using Outrigger.Apps.Cloning.Journal;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>A piece of work on some pages.</summary>
/// <param name="Do">Does it; a problem is one that halts the run.</param>
sealed record Work(IReadOnlyList<PageKey> Pages, Func<Task<Problem?>> Do)
{
    /// <summary>True while the page itself is being made; its row shows that.</summary>
    public bool Makes { get; init; }
}

/// <summary>Says what can be done next. Asked by one caller at a time.</summary>
interface IWorkSource
{
    /// <summary>Work that can begin now; null where there is none until work under way ends, or none at all.</summary>
    Work? Next(bool cancelled);

    /// <summary>The work has ended; the ledger knows its results.</summary>
    void Ended(Work work);

    /// <summary>The last entry, once nothing is left.</summary>
    JournalEntry Last(bool cancelled);

    /// <summary>What is going on, one short phrase.</summary>
    string Phase { get; }
}
