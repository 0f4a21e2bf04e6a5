using System.Globalization;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Loading;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;
using Outrigger.Hosting;

namespace Outrigger.Commands.Pivot;

/// <summary>Makes the report that was asked for and says how it ended as an exit code.</summary>
sealed class PivotRunner(PivotArguments arguments, IssueLoading site, TimeProvider time, CancellationToken interrupted)
{
    // Jira gives an app's properties to the app itself and to no account, so what the site chose has to be said.
    readonly PivotSettings settings = new(ParentEstimates: arguments.ParentEstimates);

    public async Task<int> RunAsync()
    {
        try
        {
            return await ReportAsync();
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return await StoppedAsync(null);
        }
    }

    async Task<int> ReportAsync()
    {
        if (!(await site.FieldsAsync(settings, interrupted)).TryGet(out var fields, out var problem)
            || !(await site.SourceAsync(arguments.Source, arguments.SourceText, interrupted)).TryGet(out var source, out problem)
            || !new ConfigMaker(arguments, new FieldNames(fields.All)).Make(source).TryGet(out var config, out problem))
        {
            return await StopAsync(problem);
        }

        using var loader = await site.LoadAsync(config, FieldNeeds.Of(config, settings, fields), fields, interrupted);
        if (interrupted.IsCancellationRequested)
        {
            return await StoppedAsync(loader.View);
        }

        if (loader.View is { State: LoadState.Failed, Problem: { } failed })
        {
            // A query that Jira cannot read is bad usage, like an option that cannot be read.
            return await StopAsync(arguments.Source == SourceKind.Jql && failed.Code == ErrorCode.Invalid ? failed with { Code = ErrorCode.BadUsage } : failed);
        }

        var byId = fields.All.ToDictionary(field => field.Id, StringComparer.Ordinal);
        var notes = new List<string>();
        var scene = new GridScene(
            loader.Table, FilterValues.Resolve(config, loader.Table.Names, byId, notes), settings, byId, site.Zone, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        return ReportGrid.Of(scene, GridFolds.Start).TryGet(out var grid, out problem)
            ? await ShowAsync(grid.Sheet(), loader, notes)
            : await StopAsync(problem with { Code = ErrorCode.BadUsage });
    }

    async Task<int> ShowAsync(Sheet sheet, ReportLoader loader, List<string> notes)
    {
        var output = new SheetOutput(sheet, site.Zone);
        if (arguments.Out is { } file)
        {
            if (output.Save(file) is { } problem)
            {
                return await StopAsync(problem);
            }

            var line = string.Create(CultureInfo.InvariantCulture, $"{file}: {sheet.RowCount:N0} rows, {sheet.Columns.Count:N0} columns of {Counted(loader.View.Issues)}; {loader.View.Requests:N0} requests.");
            await (arguments.Json ? Console.Error : Console.Out).WriteLineAsync(line);
        }

        if (arguments.Json)
        {
            output.Print(Console.OpenStandardOutput());
        }
        else if (arguments.Out is null)
        {
            new TextTable(sheet, Console.IsOutputRedirected ? int.MaxValue : Console.WindowWidth).Write(Console.Out);
        }

        notes.AddRange(sheet.Notes);
        return await EndAsync(loader.View, notes);
    }

    static async Task<int> EndAsync(LoadView view, List<string> notes)
    {
        if (view.LimitReached)
        {
            notes.Insert(0, string.Create(CultureInfo.InvariantCulture, $"Loading stopped at {Counted(view.Limit)}{(view.Expected is { } all ? $" of about {all:N0}" : "")}: the figures are partial. Give a higher --limit, or narrow the source."));
        }

        if (view.Unseen > 0)
        {
            notes.Add($"{Counted(view.Unseen)} of the source may not be seen by this account: figures cover the others.");
        }

        foreach (var note in notes)
        {
            await Console.Error.WriteLineAsync(note);
        }

        return view.LimitReached ? ExitCodes.SomeRowsFailed : ExitCodes.Done;
    }

    static string Counted(int issues) => string.Create(CultureInfo.InvariantCulture, $"{issues:N0} issue{(issues == 1 ? "" : "s")}");

    /// <param name="view">Null where nothing was loaded yet.</param>
    Task<int> StoppedAsync(LoadView? view)
    {
        var loaded = view is null ? "Stopped before any issue was loaded" : string.Create(
            CultureInfo.InvariantCulture, $"Stopped: {Counted(view.Issues)}{(view.Expected is { } all ? $" of about {all:N0}" : "")} had been loaded");
        return StopAsync(new Problem(ErrorCode.Cancelled, $"{loaded}; nothing was written."));
    }

    async Task<int> StopAsync(Problem problem)
    {
        await PivotProblems.WriteAsync(problem, arguments.Json);
        return ErrorTable.Of(problem.Code).ExitCode;
    }
}
