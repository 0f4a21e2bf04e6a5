using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.Report;
using Outrigger.Apps.Cloning.Template;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// A run under way: a plan being applied, or an undo. Work is done in <see cref="StepAsync"/>; what it did is in the journal before it is believed,
/// so a run may be dropped at any moment and resumed. Steps asked for at the same time follow each other.
/// </summary>
public sealed class CloneRun : IAsyncDisposable
{
    readonly RunContext context;
    readonly RunLedger ledger;
    readonly RunLoop loop;
    readonly IWorkSource source;
    readonly JournalWriter journal;
    readonly CancellationTokenSource stopping;
    readonly RunPace pace;
    readonly SemaphoreSlim stepping = new(1);
    int before;
    bool disposed;

    internal CloneRun(RunContext context, RunLedger ledger, IWorkSource source, JournalWriter journal, CancellationTokenSource stopping)
    {
        this.context = context;
        this.ledger = ledger;
        this.source = source;
        this.journal = journal;
        this.stopping = stopping;
        loop = new(context, ledger, source, journal);
        pace = new(context.Time);
        before = Pieces().Done;
    }

    public string RunId => ledger.Begun.RunId;

    /// <summary>Why the run stands still; null while it does not.</summary>
    public Problem? Problem => loop.Halted;

    public RunState State => loop.Halted is not null ? RunState.Interrupted : ledger.State;

    /// <summary>Every row as it stands.</summary>
    public IReadOnlyList<RunRow> Rows => RunReports.Rows(ledger, loop.Busy);

    public RunReport Report => RunReports.Report(ledger, State) with { Writes = context.Writes, Reads = context.Reads };

    /// <summary>No new pages are begun; those under way are finished or proven by the steps that follow.</summary>
    public void Cancel() => loop.Cancel();

    /// <summary>Works for about the budget, or until nothing is left to do.</summary>
    public async Task<RunStep> StepAsync(TimeSpan budget, CancellationToken cancellation)
    {
        await stepping.WaitAsync(cancellation);
        try
        {
            return await StepAloneAsync(budget, cancellation);
        }
        finally
        {
            stepping.Release();
        }
    }

    async Task<RunStep> StepAloneAsync(TimeSpan budget, CancellationToken cancellation)
    {
        var pages = await loop.StepAsync(budget, cancellation);
        var done = Pieces().Done;
        pace.Count(done - before);
        before = done;
        var numbers = pages.Select(page => page.Row).ToHashSet();
        var rows = ledger.Plan.Rows.Where(row => numbers.Contains(row.Number)).Select(row => RunReports.Row(ledger, row, loop.Busy));
        return new(Progress(), [.. rows], loop.Finished);
    }

    /// <summary>How far it is.</summary>
    public RunProgress Progress()
    {
        var (done, total) = Pieces();
        var pages = ledger.Pages.Values.Where(page => page.Key != PageKey.Index && ledger.Plan.Rows.Count > 0).ToList();
        var wanted = pages.Where(page => IsWanted(page)).ToList();
        var perPage = wanted.Count == 0 ? 1d : (double)total / wanted.Count;
        return new()
        {
            RunId = RunId,
            State = State,
            Done = wanted.Count(IsDone),
            Total = wanted.Count,
            Failed = RunReports.Rows(ledger).Count(RunReports.Failed),
            PagesPerMinute = Math.Round(pace.PerSecond * 60 / perPage, 1),
            SecondsLeft = loop.Finished ? 0 : pace.PerSecond > 0 ? Math.Round((total - done) / pace.PerSecond, 1) : null,
            Phase = Phase(),
            Stopped = loop.Halted,
        };
    }

    /// <summary>Ends what is under way; the journal holds what was done.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await stopping.CancelAsync();
        await journal.DisposeAsync();
        stopping.Dispose();
        stepping.Dispose();
    }

    string Phase() => loop switch
    {
        { Halted: not null } => "Interrupted",
        { Finished: true } => State switch
        {
            RunState.Cancelled or RunState.Undoing => "Cancelled",
            RunState.Undone => "Undone",
            _ => "Done",
        },
        _ when context.Options.RateLimitWait?.Invoke() is { TotalSeconds: > 0.5 } wait => $"Waiting {Math.Ceiling(wait.TotalSeconds)} s for Confluence's rate limit",
        _ => source.Phase,
    };

    bool Undoing => ledger.State is RunState.Undoing or RunState.Undone;

    bool IsWanted(PageRecord page) => Undoing
        ? page.PageId is not null && page.Stage is not (PageStage.Reused or PageStage.Skipped)
        : ledger.Plan.Rows[RowIndex(page.Key.Row)].Plan == RowPlan.Create;

    // Rows are numbered without gaps where none is left out; where one is, it is searched.
    int RowIndex(int number) =>
        number <= ledger.Plan.Rows.Count && ledger.Plan.Rows[number - 1].Number == number ? number - 1
        : ledger.Plan.Rows.Select((row, index) => (row, index)).First(pair => pair.row.Number == number).index;

    bool IsDone(PageRecord page) => Undoing
        ? page.Stage is PageStage.Undone or PageStage.Kept
        : !loop.Busy.Contains(page.Key) && page.Stage is not (PageStage.Waiting or PageStage.Open);

    /// <summary>Pieces of work by which the time left is reckoned: a page made, a page read back, a page undone.</summary>
    (int Done, int Total) Pieces()
    {
        var wanted = ledger.Pages.Values.Where(page => page.Key != PageKey.Index && IsWanted(page)).ToList();
        if (Undoing || !ledger.Plan.Options.ReadBack)
        {
            return (wanted.Count(IsDone), wanted.Count);
        }

        var unread = wanted.Count(page => page.Stage is PageStage.Failed or PageStage.Unknown or PageStage.Skipped or PageStage.Reused);
        return (wanted.Count(IsDone) + wanted.Count(page => page.ReadBack) + unread, 2 * wanted.Count);
    }
}
