using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>
/// Loads the issues of one report into columns, in steps: counts them, finds their ids in the source's order, reads them by the
/// hundred with only the fields in use, several requests at a time. For one caller at a time.
/// </summary>
/// <param name="zone">The viewer's, in which moments fall on days.</param>
/// <param name="ledger">Of the transport that the client sends through.</param>
/// <param name="count">Of this report's requests.</param>
/// <param name="traffic">Says how long the throttle waits.</param>
public sealed partial class ReportLoader(
    JiraClient jira, FieldCatalogue fields, TimeProvider time, IZone zone, RequestLedger ledger, RequestCount count, TrafficCounter traffic, LoaderOptions options) : IDisposable
{
    readonly LoadClock clock = new(time);
    readonly HashSet<long> unseen = [];
    readonly OutsideParents outside = new();
    readonly Queue<long> outsideOpen = [];
    readonly List<LoadJob> underWay = [];
    readonly Queue<LoadJob> again = [];
    CancellationTokenSource life = new();
    IssueStore store = new(fields, zone);
    IdBook ids = new(0);
    FieldNeeds needs = new(new HashSet<string>(), false, false, false);
    ReportSource? opened;
    LoadState state = LoadState.Complete;
    Problem? problem;
    int? counted;
    bool held;
    DateTimeOffset asOf;
    (int Requests, long Bytes) before;

    /// <summary>The issues so far. Another one after <see cref="Open"/> with another source.</summary>
    public IssueTable Table => store.Table;

    /// <summary>How far loading is.</summary>
    public LoadView View
    {
        get
        {
            var wait = state == LoadState.Loading ? traffic.Wait?.Left.TotalSeconds : null;
            return new(
                wait is null ? state : LoadState.Waiting, store.Inside, Expected, unseen.Count, store.Outside, ids.Limit, opened is not null && ids.IsOverLimit,
                count.Requests - before.Requests, count.Bytes - before.Bytes, (int)clock.Elapsed.TotalMilliseconds, wait, problem);
        }
    }

    /// <summary>What was sent, newest first.</summary>
    public IReadOnlyList<LedgerLine> Ledger =>
        [.. ledger.Latest().Select(static entry => new LedgerLine(entry.Method, entry.Path, entry.Status, entry.Bytes, (int)entry.Took.TotalMilliseconds))];

    int? Expected => ids.IsComplete && !ids.IsOverLimit ? ids.Count : counted is { } known ? Math.Max(known, ids.Count) : null;

    /// <summary>Another source starts afresh; other needs of the same source fetch only what is missing.</summary>
    /// <param name="limit">Most issues: 1 or more. A smaller one than before takes nothing away.</param>
    public void Open(ReportSource source, FieldNeeds wanted, int limit)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(wanted);
        needs = wanted;
        if (source == opened)
        {
            store.Want(wanted, fresh: Table.Rows == 0 && underWay.Count == 0);
            ids.Raise(limit);
            Resume();
            return;
        }

        Clear();
        (opened, ids, asOf, before) = (source, new(limit), time.GetUtcNow(), (count.Requests, count.Bytes));
        store.Want(wanted, fresh: true);
        store.Publish(static _ => false);
        clock.Restart();
        problem = SourceChecks.Find(source);
        state = problem is null ? LoadState.Loading : LoadState.Failed;
        search = new(jira, source, fields.HasRank, options);
    }

    /// <summary>Starts no more requests for issues; figures stay partial.</summary>
    public void Stop()
    {
        if (state == LoadState.Loading)
        {
            (held, state) = (true, LoadState.Stopped);
            clock.Stop();
        }
    }

    /// <summary>Goes on after a stop or a failure, or beyond the limit.</summary>
    /// <param name="limit">New limit; null for the same.</param>
    public void GoOn(int? limit)
    {
        held = false;
        if (limit is { } most)
        {
            ids.Raise(most);
        }

        Resume();
    }

    /// <summary>Fetches what changed since it was loaded: new issues, changed ones, those that left the source. Nothing while it loads.</summary>
    public void Refresh()
    {
        if (opened is not { } source || state == LoadState.Loading || held || !ids.IsComplete || ids.Open > 0 || again.Count > 0)
        {
            Resume();
            return;
        }

        // The search lags behind, so that the last minutes are looked at again.
        var minutes = (int)Math.Ceiling((time.GetUtcNow() - asOf).TotalMinutes) + 2;
        var changed = source.Kind == SourceKind.Epic ? null : new IdSearch(jira, source, fields.HasRank, options, minutes);
        refresh = new(new(jira, source, fields.HasRank, options), changed, ids.Limit);
        asOf = time.GetUtcNow();
        clock.Restart();
        Resume();
    }

    /// <summary>Gives up what is under way.</summary>
    public void Dispose()
    {
        life.Cancel();
        life.Dispose();
    }

    void Resume()
    {
        if (opened is not { } source || SourceChecks.Find(source) is not null)
        {
            return;
        }

        attempt += state == LoadState.Failed ? 1 : 0;
        (state, problem) = (LoadState.Loading, null);
        clock.GoOn();
    }

    void Clear()
    {
        life.Cancel();
        life.Dispose();
        life = new();
        (store, counted, problem, held, counting, part, estimating, refresh) = (new(fields, zone), null, null, false, null, null, null, null);
        (countAsked, estimateAsked) = (false, false);
        unseen.Clear();
        outside.Forget();
        outsideOpen.Clear();
        underWay.Clear();
        again.Clear();
    }
}
