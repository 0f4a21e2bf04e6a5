using Outrigger.Apps.PivotReport.Desk;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Links;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>Answers every request of Pivot Report's protocol.</summary>
public sealed class PivotDispatcher(PivotService pivot) : IAppCore<PivotRequest, PivotReply>
{
    readonly RequestDesk<PivotReply> desk = new("Pivot Report", (id, problem) => new Failed(problem) { Id = id });

    /// <summary>Version of the core, for <see cref="Welcome"/>.</summary>
    public static string Version { get; } = typeof(PivotDispatcher).Assembly.GetName().Version?.ToString(3) ?? "0";

    public async Task<PivotReply> HandleAsync(PivotRequest request, Action<PivotReply> progress, CancellationToken cancellation)
    {
        if (request is Cancel cancel)
        {
            await desk.GiveUpAsync(cancel.Target);
            return new Done { Id = cancel.Id };
        }

        return await desk.AnswerAsync(request.Id, token => AnswerAsync(request, token), cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<PivotReply> AnswerAsync(PivotRequest request, CancellationToken cancellation) => request switch
    {
        Hello hello => Reply(request, await pivot.WelcomeAsync(hello, Version, cancellation)),
        FindSources find => Reply(
            request, await pivot.Sources.FindAsync(find.Of, find.Text, find.Within, cancellation), found => new SourcesFound(found.Sources, found.Within) { Id = find.Id }),
        CheckJql check => Reply(
            request, await pivot.Sources.CheckAsync(check.Jql, cancellation), read => new JqlChecked(read.Count, read.Message, read.At) { Id = check.Id }),
        ListFields => Reply(request, await pivot.FieldsAsync(request.Id, cancellation)),
        OpenReport open => Reply(request, await pivot.Sessions.OpenAsync(open, cancellation)),
        ChangeReport change => Reply(request, await pivot.Sessions.ChangeAsync(change, cancellation)),
        StepLoad step => Reply(request, await pivot.Sessions.StepAsync(step, cancellation)),
        ListReports list => Reply(request, await pivot.Reports.ListAsync(list, cancellation)),
        ReadReport read => Reply(request, await pivot.Reports.ReadAsync(read, cancellation)),
        WriteReport write => Reply(request, await pivot.Reports.WriteAsync(write, cancellation)),
        DeleteReport delete => Reply(request, await pivot.Reports.DeleteAsync(delete.ReportId, cancellation), _ => new Done { Id = delete.Id }),
        TakeReport take => Reply(request, await pivot.Reports.TakeAsync(take, cancellation)),
        FindPeople find => await FindPeopleAsync(find, cancellation),
        ReadSettings => Reply(request, await pivot.Settings.ReadAsync(request.Id, cancellation)),
        WriteSettings write => Reply(request, await pivot.Settings.WriteAsync(write, cancellation)),
        WritePreferences write => Reply(
            request, await pivot.Preferences.WriteAsync(write.Preferences, cancellation), preferences => new PreferencesRead(preferences) { Id = write.Id }),
        _ => AnswerOpen(request),
    };

    /// <summary>What is answered from what is loaded already.</summary>
    PivotReply AnswerOpen(PivotRequest request) => request switch
    {
        CloseReport close => Closed(close),
        StopLoad stop => Reply(request, pivot.Sessions.Tell(stop.Session, stop.Id, loader => loader.Stop())),
        GoOnLoading goOn => Reply(request, pivot.Sessions.Tell(goOn.Session, goOn.Id, loader => loader.GoOn(goOn.Limit))),
        Refresh refresh => Reply(request, pivot.Sessions.Tell(refresh.Session, refresh.Id, loader => loader.Refresh())),
        ReadGrid read => Reply(request, OfSession(read.Session, session => session.Read(read)), window => new GridRead(window) { Id = read.Id }),
        Expand expand => Folded(request, expand.Session, grid => grid.Expand(expand.Row, expand.Expanded)),
        ExpandTo expand => Folded(request, expand.Session, grid => grid.ExpandTo(expand.Level)),
        FindInGrid find => Found(find),
        ExplainCell explain => Reply(request, OfGrid(explain.Session, grid => grid.Explain(explain.Row, explain.Column)), story => new CellExplained(story) { Id = explain.Id }),
        ReadChart read => Reply(request, OfGrid<ChartView>(read.Session, grid => grid.Chart()), chart => new ChartRead(chart) { Id = read.Id }),
        ListValues list => Reply(request, pivot.Values.List(list)),
        ReadLedger => pivot.Ledger(request.Id),
        ExportReport export => Reply(request, pivot.Exports.Export(export)),
        MakeLink make => Reply(request, ReportLink.Write(make.Config), fragment => new LinkMade(fragment) { Id = make.Id }),
        OpenLink open => Reply(request, ReportLink.Read(open.Fragment), read => new LinkOpened(read.Config, read.Notes) { Id = open.Id }),
        _ => Refused(request, new(ErrorCode.BadUsage, $"The core does not know the request {request.GetType().Name}.")),
    };

    async Task<PivotReply> FindPeopleAsync(FindPeople find, CancellationToken cancellation) => find.AccountIds is { } ids
        ? new PeopleFound(await pivot.People.ReadAsync(ids, cancellation)) { Id = find.Id }
        : Reply(find, await pivot.People.FindAsync(find.Text, cancellation), people => new PeopleFound(people) { Id = find.Id });

    Done Closed(CloseReport close)
    {
        pivot.Sessions.Close(close.Session);
        return new() { Id = close.Id };
    }

    PivotReply Folded(PivotRequest request, string session, Func<ReportGrid, GridFolds> change) =>
        Reply(request, OfSession(session, one => one.Fold(change)), shape => new GridChanged(shape) { Id = request.Id });

    PivotReply Found(FindInGrid find)
    {
        IReadOnlyList<int> rows = [];
        return Reply(find, OfSession(find.Session, session => session.Fold(grid =>
        {
            (var folds, rows) = grid.Find(find.Text);
            return folds;
        })), shape => new FoundInGrid(shape, rows) { Id = find.Id });
    }

    Outcome<T> OfSession<T>(string id, Func<ReportSession, Outcome<T>> ask) => pivot.Sessions.Find(id).TryGet(out var session, out var problem) ? ask(session) : problem;

    Outcome<T> OfGrid<T>(string id, Func<ReportGrid, Outcome<T>> ask) =>
        OfSession(id, session => session.Grid().TryGet(out var grid, out var problem) ? ask(grid) : problem);

    static PivotReply Reply<T>(PivotRequest request, Outcome<T> outcome)
        where T : PivotReply => Reply(request, outcome, reply => reply);

    static PivotReply Reply<T>(PivotRequest request, Outcome<T> outcome, Func<T, PivotReply> reply) =>
        outcome.TryGet(out var value, out var problem) ? reply(value) : Refused(request, problem);

    static Failed Refused(PivotRequest request, Problem problem) => new(problem) { Id = request.Id };
}
