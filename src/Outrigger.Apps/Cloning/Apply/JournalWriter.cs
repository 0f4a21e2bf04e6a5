using Outrigger.Apps.Cloning.Journal;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// Writes entries of many pages under way with few flushes: whatever waits while a flush is on goes with the next. Nobody goes on before
/// his own entry is flushed.
/// </summary>
sealed class JournalWriter : IAsyncDisposable
{
    const int MostAtOnce = 1_000;

    readonly IRunJournal journal;
    readonly string runId;
    readonly Inbox<Pending> waiting = new();
    readonly Task pump;

    public JournalWriter(IRunJournal journal, string runId)
    {
        this.journal = journal;
        this.runId = runId;
        pump = PumpAsync();
    }

    /// <summary>Entries that were flushed, in order, each to be taken once.</summary>
    public Inbox<JournalEntry> Flushed { get; } = new();

    /// <summary>Returns when the entry survives a power cut.</summary>
    /// <exception cref="JournalBrokenException">It could not be written; nothing more will be.</exception>
    public Task WriteAsync(JournalEntry entry)
    {
        var pending = new Pending(entry, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return waiting.Add(pending) ? pending.Done.Task : Task.FromException(new JournalBrokenException(null));
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Close();
        await pump;
    }

    async Task PumpAsync()
    {
        var batch = new List<Pending>();
        while (await waiting.WaitAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && waiting.TryTake(out var pending))
            {
                batch.Add(pending);
            }

            if (!await FlushAsync(batch))
            {
                return;
            }
        }
    }

    async Task<bool> FlushAsync(List<Pending> batch)
    {
        try
        {
            await journal.AppendAsync(runId, [.. batch.Select(pending => pending.Entry)], CancellationToken.None);
        }
        catch (Exception broken)
        {
            // Whatever keeps the journal from being written ends the run: it may not do what it cannot write down.
            waiting.Close();
            Fail(batch, broken);
            while (waiting.TryTake(out var late))
            {
                Fail([late], broken);
            }

            return false;
        }

        foreach (var pending in batch)
        {
            Flushed.Add(pending.Entry);
            pending.Done.SetResult();
        }

        return true;
    }

    static void Fail(List<Pending> batch, Exception broken) => batch.ForEach(pending => pending.Done.SetException(new JournalBrokenException(broken)));

    readonly record struct Pending(JournalEntry Entry, TaskCompletionSource Done);
}

/// <summary>The journal cannot be written; the run stops before it does anything more.</summary>
sealed class JournalBrokenException(Exception? inner) : Exception("The journal of the run could not be written.", inner);
