using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Report;

/// <summary>What people are told of a run, made from its ledger.</summary>
static class RunReports
{
    static readonly IReadOnlySet<PageKey> Nothing = new HashSet<PageKey>();

    /// <summary>Every row as it stands.</summary>
    /// <param name="busy">Pages that are being made now.</param>
    public static IReadOnlyList<RunRow> Rows(RunLedger ledger, IReadOnlySet<PageKey>? busy = null) =>
        [.. ledger.Plan.Rows.Select(row => Row(ledger, row, busy ?? Nothing))];

    /// <summary>One row: its own page's place and the sum of what befell the pages below it.</summary>
    public static RunRow Row(RunLedger ledger, PlannedRow row, IReadOnlySet<PageKey> busy)
    {
        var pages = row.Titles.Select((_, node) => ledger[new(row.Number, node)]).ToList();
        var root = pages[0];
        var troubled = pages.FirstOrDefault(page => page.Problem is not null && page.Stage is PageStage.Failed or PageStage.Unknown)
            ?? pages.FirstOrDefault(page => page.Problem is not null);
        var checkedPages = pages.Where(page => page.ReadBack).ToList();
        return new()
        {
            Number = row.Number,
            Title = root.Title,
            Status = Status(pages, busy),
            PageId = root.PageId,
            WebPath = root.WebPath,
            Problem = Named(troubled, root),
            Fidelity = checkedPages.Any(page => page.Differences.Count > 0) ? Fidelity.Differs
                : checkedPages.Count > 0 && checkedPages.Count == pages.Count(page => page.PageId is not null) ? Fidelity.Same
                : Fidelity.NotChecked,
            Differences = [.. checkedPages.SelectMany(page => page == root ? page.Differences : page.Differences.Select(text => $"“{TitleRules.Shown(page.Title)}”: {text}"))],
        };
    }

    public static RunReport Report(RunLedger ledger, RunState state) => new()
    {
        Summary = Summary(ledger, state),
        Rows = Rows(ledger),
        Undoable = ledger.Pages.Values.Count(page => page.IsOurs),
        IndexWebPath = ledger.Pages.TryGetValue(PageKey.Index, out var index) && index.Stage == PageStage.Created ? index.WebPath : null,
        Writes = ledger.Writes,
        Reads = ledger.Reads,
    };

    public static RunSummary Summary(RunLedger ledger, RunState state)
    {
        var rows = Rows(ledger);
        return new(
            ledger.Begun.RunId, ledger.Begun.At, ledger.Plan.Template.Title, state, rows.Count,
            rows.Count(row => row.Status == RowStatus.Created), rows.Count(Failed));
    }

    /// <summary>True for a row that is not as it was to be.</summary>
    public static bool Failed(RunRow row) =>
        row.Status is RowStatus.Failed or RowStatus.Unknown || (row.Status == RowStatus.Created && row.Problem is not null);

    static RowStatus Status(List<PageRecord> pages, IReadOnlySet<PageKey> busy)
    {
        var root = pages[0];
        if (pages.Any(page => busy.Contains(page.Key)))
        {
            return RowStatus.Creating;
        }

        return pages switch
        {
            _ when pages.Any(page => page.Stage == PageStage.Kept) => RowStatus.Kept,
            _ when root.Stage == PageStage.Created && pages.Any(page => page.Stage is PageStage.Failed) => RowStatus.Failed,
            _ when root.Stage == PageStage.Created && pages.Any(page => page.Stage is PageStage.Unknown) => RowStatus.Unknown,
            _ when root.Stage == PageStage.Created && pages.Any(page => page.Stage is PageStage.Waiting or PageStage.Open) => RowStatus.Creating,
            _ => Status(root),
        };
    }

    static RowStatus Status(PageRecord page) => page.Stage switch
    {
        PageStage.Waiting => RowStatus.Waiting,
        PageStage.Open => RowStatus.Creating,
        PageStage.Created => RowStatus.Created,
        PageStage.Reused => RowStatus.Reused,
        PageStage.Skipped => RowStatus.Skipped,
        PageStage.Failed => RowStatus.Failed,
        PageStage.Unknown => RowStatus.Unknown,
        PageStage.Undone => RowStatus.Undone,
        PageStage.Kept => RowStatus.Kept,
    };

    static Problem? Named(PageRecord? troubled, PageRecord root) => troubled?.Problem is not { } problem ? null
        : troubled == root ? problem
        : problem with { Message = $"“{TitleRules.Shown(troubled.Title)}”: {problem.Message}" };
}
