using Outrigger.Apps.Cloning.Journal;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// Keeps a bounded number of pieces of work under way. Work goes on between steps, where there is something to wait for; the ledger changes in
/// steps only, so nothing here needs a lock.
/// </summary>
sealed class RunLoop(RunContext run, RunLedger ledger, IWorkSource source, JournalWriter journal)
{
    readonly Inbox<(Work Work, Problem? Halt)> ended = new();
    readonly HashSet<PageKey> changed = [];
    readonly HashSet<PageKey> busy = [];
    int underWay;
    bool lastWritten;

    /// <summary>Why the run stands still; null while it does not.</summary>
    public Problem? Halted { get; private set; }

    public bool Cancelled { get; private set; }

    /// <summary>True when nothing is left to step.</summary>
    public bool Finished { get; private set; }

    /// <summary>Pages that are being made now.</summary>
    public IReadOnlySet<PageKey> Busy => busy;

    public void Cancel() => Cancelled = true;

    /// <summary>Works for the budget, or until nothing is left.</summary>
    /// <returns>Pages that changed since the last step.</returns>
    public async Task<IReadOnlySet<PageKey>> StepAsync(TimeSpan budget, CancellationToken cancellation)
    {
        changed.Clear();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var spent = Task.Delay(budget, run.Time, limit.Token);
        while (!Finished)
        {
            TakeEnded();
            Begin();
            if (underWay == 0)
            {
                await FinishAsync();
                break;
            }

            if (await Task.WhenAny(ended.WaitAsync(), spent) == spent)
            {
                break;
            }
        }

        await limit.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        TakeEntries();
        return changed;
    }

    void Begin()
    {
        while (Halted is null && underWay < run.Options.MostInFlight && source.Next(Cancelled) is { } work)
        {
            underWay++;
            if (work.Makes)
            {
                busy.UnionWith(work.Pages);
                changed.UnionWith(work.Pages);
            }

            _ = RunAsync(work);
        }
    }

    async Task RunAsync(Work work)
    {
        Problem? halt;
        try
        {
            // Begins in the loop's next turn, so that beginning many does not hold up a tab's only thread.
            await Task.Yield();
            halt = await work.Do();
        }
        catch (OperationCanceledException) when (run.Stopped.IsCancellationRequested)
        {
            halt = new(ErrorCode.Cancelled, "The run was put away.", "Resume it to go on.");
        }
        catch (JournalBrokenException broken)
        {
            halt = new(ErrorCode.Internal, $"The journal of the run could not be written: {broken.InnerException?.Message}", "Make room for it, then resume the run.");
        }
        catch (Exception bug)
        {
            // One page's bug may not lose the others: the run stands still, and its journal holds.
            halt = new(ErrorCode.Internal, $"The run met a fault of its own: {bug.Message}", "Report it, then resume the run.");
        }

        ended.Add((work, halt));
    }

    void TakeEnded()
    {
        while (ended.TryTake(out var end))
        {
            TakeEntries();
            underWay--;
            busy.ExceptWith(end.Work.Pages);
            changed.UnionWith(end.Work.Pages);
            source.Ended(end.Work);
            Halted ??= end.Halt is { } halt ? Resumable(halt) : null;
        }

        TakeEntries();
    }

    static Problem Resumable(Problem halt) => halt with
    {
        Message = $"The run stands still and has lost nothing. {halt.Message}",
        WayOut = halt.WayOut is null || halt.WayOut.Contains("resume", StringComparison.OrdinalIgnoreCase) ? halt.WayOut ?? "Resume the run to go on." : $"{halt.WayOut} Then resume the run.",
    };

    void TakeEntries()
    {
        while (journal.Flushed.TryTake(out var entry))
        {
            ledger.Apply(entry);
            if (entry is PageEntry page)
            {
                changed.Add(page.Page);
            }
        }
    }

    async Task FinishAsync()
    {
        Finished = true;
        if (Halted is null && !lastWritten)
        {
            lastWritten = true;
            try
            {
                await journal.WriteAsync(source.Last(Cancelled));
            }
            catch (JournalBrokenException)
            {
                Halted = new(ErrorCode.Internal, "The end of the run could not be written down.", "Resume the run to check that nothing is left.");
            }

            TakeEntries();
        }
    }
}
