using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Loading;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Apps.PivotReport.Sources;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>The reports that are open in this tab.</summary>
public sealed class Sessions(PivotServices services, SiteFacts site, SourceFinder sources)
{
    /// <summary>More than a person looks at; the oldest is closed for the next.</summary>
    const int MostOpen = 8;

    static readonly TimeSpan ShortestStep = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(20);

    readonly Dictionary<string, ReportSession> open = new(StringComparer.Ordinal);
    readonly Queue<string> order = [];

    public Outcome<ReportSession> Find(string id) => open.TryGetValue(id, out var session)
        ? session
        : new Problem(ErrorCode.ReportClosed, "The report is not open in this tab any more.", "Open it again.");

    public async Task<Outcome<ReportOpened>> OpenAsync(OpenReport asked, CancellationToken cancellation)
    {
        if (!(await site.FieldsAsync(cancellation)).TryGet(out var fields, out var problem))
        {
            return problem;
        }

        var count = new RequestCount();
        var loader = new ReportLoader(services.JiraFor(count), fields, services.Time, site.Zone, services.Ledger, count, services.Traffic, services.Loading);
        var session = new ReportSession(services.NewId(), loader, site, fields, services.Time);
        var opened = await UseAsync(session, asked.Id, asked.Config, cancellation);
        if (opened.IsOk)
        {
            Keep(session);
        }

        return opened;
    }

    public async Task<Outcome<ReportOpened>> ChangeAsync(ChangeReport asked, CancellationToken cancellation) =>
        Find(asked.Session).TryGet(out var session, out var problem) ? await UseAsync(session, asked.Id, asked.Config, cancellation) : problem;

    public void Close(string id)
    {
        if (open.Remove(id, out var session))
        {
            session.Loader.Dispose();
        }
    }

    public async Task<Outcome<Loaded>> StepAsync(StepLoad asked, CancellationToken cancellation)
    {
        if (!Find(asked.Session).TryGet(out var session, out var problem))
        {
            return problem;
        }

        var budget = TimeSpan.FromMilliseconds(Math.Clamp(asked.BudgetMs, ShortestStep.TotalMilliseconds, LongestStep.TotalMilliseconds));
        await session.StepAsync(budget, cancellation);
        if (session.TakeRunEvent() is { } run && (await site.StandingAsync(again: false, cancellation)) is { IsOk: true, Value.Settings.SessionData: true })
        {
            await services.Remote.RecordRunAsync(run, cancellation); // monitoring only: a report does not fail with it
        }

        return Told(session, asked.Id);
    }

    /// <summary>Loading is stopped, gone on with, or begun anew, and the report told as it stands.</summary>
    public Outcome<Loaded> Tell(string id, int request, Action<ReportLoader> change)
    {
        if (!Find(id).TryGet(out var session, out var problem))
        {
            return problem;
        }

        change(session.Loader);
        return Told(session, request);
    }

    static Outcome<Loaded> Told(ReportSession session, int request) =>
        session.ShapeIfChanged().TryGet(out var shape, out var problem) ? new Loaded(session.Loader.View, shape) { Id = request } : problem;

    async Task<Outcome<ReportOpened>> UseAsync(ReportSession session, int request, ReportConfig wanted, CancellationToken cancellation)
    {
        if (ReportRules.Check(wanted) is { } wrong)
        {
            return wrong;
        }

        if (!(await site.StandingAsync(again: false, cancellation)).TryGet(out var standing, out var problem))
        {
            return problem;
        }

        if (!standing.MayUse)
        {
            return NotAllowed;
        }

        // Loading begins at once; the name of the source comes beside it.
        var naming = session.NameAsync(wanted.Source, sources, cancellation);
        var fitted = ConfigFit.Of(wanted, session.Fields.Find);
        session.Use(fitted.Config, standing.Settings);
        await session.StepAsync(TimeSpan.Zero, cancellation); // sends the first requests, or sees that nothing is missing
        return session.Shape().TryGet(out var shape, out problem)
            ? new ReportOpened(session.Id, fitted.Config, await naming, fitted.Notes, session.Loader.View, shape) { Id = request }
            : problem;
    }

    static Problem NotAllowed { get; } =
        new(ErrorCode.Forbidden, "The administrators of this site have not allowed you to use Pivot Report.", "Ask one of them.");

    void Keep(ReportSession session)
    {
        open.Add(session.Id, session);
        order.Enqueue(session.Id);
        while (open.Count > MostOpen && order.TryDequeue(out var oldest))
        {
            Close(oldest);
        }
    }
}
