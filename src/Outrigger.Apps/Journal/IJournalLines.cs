namespace Outrigger.Apps.Journal;

/// <summary>
/// Keeps the lines of a journal: files in a terminal, IndexedDB in a tab. It knows nothing about their content. Lines hold no line breaks.
/// </summary>
public interface IJournalLines
{
    /// <summary>False where the lines are gone with their host: a browser may refuse storage to a framed page.</summary>
    bool Lasts => true;

    /// <summary>
    /// Adds lines to a run, in order and each followed by a line break; they survive a power cut once this returns. An empty line is kept
    /// or dropped, but a line after it must begin a line of its own even where an earlier append was torn.
    /// </summary>
    Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation);

    /// <summary>All lines of a run in order; empty where the run is not known.</summary>
    Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation);

    /// <summary>Ids of the known runs, in any order.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation);

    /// <summary>Removes all lines of a run; nothing happens where it is not known.</summary>
    Task DeleteAsync(string runId, CancellationToken cancellation);
}
