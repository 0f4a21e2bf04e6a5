using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Loading;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Sources;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>One open report: its issues as they load, and the grid over those that are there.</summary>
public sealed class ReportSession(string id, ReportLoader loader, SiteFacts site, FieldCatalogue fields, TimeProvider time)
{
    /// <summary>While issues load, the grid is made anew no more often than this many times what making it takes.</summary>
    const int Pace = 9;

    /// <summary>… and no more often than this, because a window takes longer to draw a grid than the core to make it.</summary>
    static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);

    static readonly GridShape Nothing = new(0, 0, 1, [], [], 0, []);

    ReportGrid? grid;
    Rehearsal? rehearsal;
    GridFolds folds = GridFolds.Start;
    ReportConfig? config;
    PivotSettings settings = new();
    int drawnTable = -1;
    int drawnIssues;
    int revision;
    long nextDraw;
    int told = -1;
    bool reported;
    (ReportSource Source, string Name)? named;

    public string Id => id;

    public ReportLoader Loader => loader;

    public FieldCatalogue Fields => fields;

    public ReportConfig Config => config ?? throw new InvalidOperationException("The session is not open yet.");

    /// <summary>From opening until complete, once: what is told for performance monitoring; null before, and after it was told.</summary>
    public RunEvent? TakeRunEvent()
    {
        if (reported || loader.View.State != LoadState.Complete)
        {
            return null;
        }

        reported = true;
        var view = loader.View;
        return new(
            Config.Source.Kind, view.Issues, view.Requests, view.Bytes, view.Milliseconds, FirstMilliseconds ?? view.Milliseconds, Complete: true,
            Config.Source.Kind == SourceKind.Jql ? null : Config.Source.Id);
    }

    /// <summary>From opening to the first figures; null before.</summary>
    int? FirstMilliseconds { get; set; }

    /// <summary>The source's name as the viewer may see it, asked for once; a query is its own name.</summary>
    public async Task<string> NameAsync(ReportSource source, SourceFinder sources, CancellationToken cancellation)
    {
        if (source.Jql is { } jql)
        {
            return jql;
        }

        if (named?.Source != source && (await sources.NameOfAsync(source, cancellation)).TryGet(out var name, out _))
        {
            named = (source, name);
        }

        // A source whose name cannot be read is shown all the same: loading says what is wrong with it.
        return named is { } known && known.Source == source ? known.Name : $"{source.Kind} {source.Id}";
    }

    /// <summary>Shows another configuration; only what is missing is loaded.</summary>
    public void Use(ReportConfig wanted, PivotSettings rules)
    {
        (config, settings) = (wanted, rules);
        var needs = FieldNeeds.Of(wanted, rules, fields);
        loader.Open(wanted.Source, needs, wanted.Limit ?? rules.MostIssues);
        grid = null;
        rehearsal ??= new(Scene(), needs, fields);
    }

    public async Task StepAsync(TimeSpan budget, CancellationToken cancellation) =>
        await loader.StepAsync(budget, cancellation, IsTooEarly && rehearsal is { } parts ? parts.Next : null, untilFirst: IsTooEarly);

    /// <summary>The grid's shape where it changed since it was last asked for; made anew when enough has come, or all.</summary>
    public Outcome<GridShape?> ShapeIfChanged()
    {
        if (grid is not null && loader.Table.Revision != drawnTable && (loader.View.State is not LoadState.Loading || IsDue()))
        {
            grid = null;
        }

        if (IsTooEarly)
        {
            return Outcome.Ok<GridShape?>(null);
        }

        if (!Grid().TryGet(out var now, out var problem))
        {
            return problem;
        }

        if (told == revision)
        {
            return Outcome.Ok<GridShape?>(null);
        }

        told = revision;
        return Outcome.Ok<GridShape?>(now.Shape(revision));
    }

    public Outcome<GridShape> Shape()
    {
        if (IsTooEarly)
        {
            return Nothing;
        }

        if (!Grid().TryGet(out var now, out var problem))
        {
            return problem;
        }

        told = revision;
        return now.Shape(revision);
    }

    /// <summary>The grid over what is loaded.</summary>
    public Outcome<ReportGrid> Grid()
    {
        if (grid is not null)
        {
            return grid;
        }

        var begun = time.GetTimestamp();
        var made = ReportGrid.Of(Scene(), folds);
        if (made.IsOk)
        {
            grid = made.Value;
            drawnTable = loader.Table.Revision;
            drawnIssues = loader.View.Issues;
            revision++;
            var now = time.GetTimestamp();
            nextDraw = now + Math.Max(Pace * (now - begun), (long)(ShortestPause.TotalSeconds * time.TimestampFrequency));
            FirstMilliseconds ??= loader.View.Issues > 0 ? loader.View.Milliseconds : null;
        }

        return made;
    }

    /// <summary>Takes over which rows are expanded; figures stay.</summary>
    public Outcome<GridShape> Fold(Func<ReportGrid, GridFolds> change)
    {
        if (!Grid().TryGet(out var now, out var problem))
        {
            return problem;
        }

        folds = change(now);
        grid = now.With(folds);
        revision++;
        told = revision;
        return grid.Shape(revision);
    }

    public Outcome<GridWindow> Read(ReadGrid asked) => Grid().TryGet(out var now, out var problem)
        ? now.Read(revision, asked.FirstRow, Math.Clamp(asked.Rows, 0, 300), asked.FirstColumn, Math.Clamp(asked.Columns, 0, 300))
        : problem;

    GridScene Scene() => new(loader.Table, Config, settings, ById(), site.Zone, site.Today);

    Dictionary<string, FieldInfo> ById() => fields.All.ToDictionary(field => field.Id, StringComparer.Ordinal);

    // Nothing is reckoned over no issues while they are on their way: requests go out first.
    bool IsTooEarly => loader.View is { State: LoadState.Loading or LoadState.Waiting, Issues: 0 };

    // The first issues are shown at once.
    bool IsDue() => drawnIssues == 0 ? loader.View.Issues > 0 : time.GetTimestamp() >= nextDraw;
}
