using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// Where a run stands: its journal, read from the start. A live run and a resumed one get here by the same entries.
/// </summary>
sealed class RunLedger
{
    readonly Dictionary<PageKey, PageRecord> pages = [];

    RunLedger(RunBegun begun)
    {
        Begun = begun;
        foreach (var row in Plan.Rows)
        {
            for (var node = 0; node < row.Titles.Count; node++)
            {
                var key = new PageKey(row.Number, node);
                pages[key] = new(key, row.Titles[node]) { Stage = Planned(row), PageId = row.ReusedId, WebPath = row.ReusedWebPath };
            }
        }

        if (Plan.IndexTitle is not null)
        {
            pages[PageKey.Index] = new(PageKey.Index, Plan.IndexTitle);
        }
    }

    public RunBegun Begun { get; }

    public ClonePlan Plan => Begun.Plan;

    public RunState State { get; private set; } = RunState.Running;

    public int Writes { get; private set; }

    public int Reads { get; private set; }

    public IReadOnlyDictionary<PageKey, PageRecord> Pages => pages;

    public PageRecord this[PageKey key] => pages[key];

    /// <summary>Reads a journal; null where it does not begin with a plan of a format that is known.</summary>
    public static RunLedger? Of(IReadOnlyList<JournalEntry> entries)
    {
        if (entries is not [RunBegun { Version: RunBegun.ThisVersion } begun, ..])
        {
            return null;
        }

        var ledger = new RunLedger(begun);
        foreach (var entry in entries.Skip(1))
        {
            ledger.Apply(entry);
        }

        return ledger;
    }

    public void Apply(JournalEntry entry)
    {
        if (entry is PageEntry of)
        {
            if (pages.TryGetValue(of.Page, out var page))
            {
                Apply(page, of);
            }

            return;
        }

        State = entry switch
        {
            RunResumed => RunState.Running,
            RunCancelled => RunState.Cancelled,
            RunEnded => RunState.Done,
            UndoBegun => RunState.Undoing,
            UndoEnded => RunState.Undone,
            _ => State,
        };
        if (entry is RunEnded ended)
        {
            Writes += ended.Writes;
            Reads += ended.Reads;
        }
    }

    static PageStage Planned(PlannedRow row) => row.Plan switch
    {
        RowPlan.Create => PageStage.Waiting,
        RowPlan.Reuse => PageStage.Reused,
        RowPlan.Skip or RowPlan.Blocked => PageStage.Skipped,
    };

    static void Apply(PageRecord page, PageEntry entry)
    {
        switch (entry)
        {
            case Intent intent:
                page.Open.Add(intent);
                (page.Stage, page.Title, page.Problem) = (PageStage.Open, intent.Title, null);
                break;
            case PageCreated created:
                Exists(page, created.PageId, created.Version, created.Title, created.WebPath, created.Draft);
                page.Problem = created.Problem;
                break;
            case PageProven proven:
                Exists(page, proven.PageId, proven.Version, proven.Title, proven.WebPath, proven.Draft);
                break;
            case PagePublished published:
                (page.Draft, page.Version, page.Title, page.WebPath) = (false, published.Version, published.Title, published.WebPath ?? page.WebPath);
                break;
            case PageSettled:
                page.Settled = true;
                break;
            case PageReadBack read:
                (page.ReadBack, page.Differences) = (true, read.Differences);
                break;
            default:
                End(page, entry);
                break;
        }
    }

    static void Exists(PageRecord page, string id, int version, string title, string? webPath, bool draft)
    {
        page.Open.Clear();
        (page.Stage, page.PageId, page.Version, page.Title, page.WebPath, page.Draft) = (PageStage.Created, id, version, title, webPath, draft);
    }

    static void End(PageRecord page, PageEntry entry)
    {
        switch (entry)
        {
            case PageAbsent:
                page.Lost.AddRange(page.Open);
                page.Open.Clear();
                page.Stage = PageStage.Waiting;
                break;
            case PageFailed failed:
                var unknown = failed.Problem.Code == ErrorCode.OutcomeUnknown;
                if (!unknown)
                {
                    page.Open.Clear();
                }

                (page.Stage, page.Problem) = (unknown ? PageStage.Unknown : PageStage.Failed, failed.Problem);
                break;
            case PageTroubled troubled:
                page.Problem = troubled.Problem;
                break;
            case PageSkipped skipped:
                page.Open.Clear();
                (page.Stage, page.Problem) = (PageStage.Skipped, skipped.Problem);
                break;
            case PageReused reused:
                page.Open.Clear();
                (page.Stage, page.PageId, page.WebPath, page.Problem) = (PageStage.Reused, reused.PageId, reused.WebPath, null);
                break;
            case PageUndone:
                (page.Stage, page.Problem) = (PageStage.Undone, null);
                break;
            case PageKept kept:
                (page.Stage, page.Problem) = (PageStage.Kept, kept.Problem);
                break;
        }
    }
}
