namespace Outrigger.Apps.Cloning.Journal;

/// <summary>Where runs are written down. What a run has not written here, it has not done.</summary>
public interface IRunJournal
{
    /// <summary>False where a run cannot be resumed once its host is gone.</summary>
    bool Lasts => true;

    /// <summary>Adds entries to a run, in order; they survive a power cut once this returns. A run begins with its first entry.</summary>
    Task AppendAsync(string runId, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation);

    /// <summary>The entries of a run in order; empty where the run is not known. A torn last line is left out.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadAsync(string runId, CancellationToken cancellation);

    /// <summary>Ids of the known runs, newest first.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation);

    /// <summary>Forgets a run; nothing happens where it is not known.</summary>
    Task DeleteAsync(string runId, CancellationToken cancellation);
}
