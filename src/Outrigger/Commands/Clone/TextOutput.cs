using System.Globalization;
using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Clone;

/// <summary>Plain lines for people and logs. A bar, where there is one, is drawn by <see cref="ProgressLine"/>.</summary>
sealed class TextOutput(TextWriter output, Uri site, ProgressLine bar) : ICloneOutput
{
    const int MostShown = 40;

    readonly HashSet<(int Row, RowStatus Status, string? Message)> told = [];

    public void Preview(ClonePreview preview)
    {
        foreach (var row in preview.Rows.Take(MostShown))
        {
            output.WriteLine(Line($"{row.Number,5}  {row.Plan.ToString().ToLowerInvariant(),-8} {row.Title}"));
        }

        if (preview.TotalRows > MostShown)
        {
            output.WriteLine(Line($"       … and {preview.TotalRows - MostShown} more rows"));
        }

        foreach (var finding in preview.Findings)
        {
            output.WriteLine(Line($"{(finding.Stops ? "stop" : "note")}: {Sentence(finding.Message, finding.WayOut)}"));
        }

        if (preview.Findings.Any(finding => finding is { Stops: true, Code: ErrorCode.TitleTaken }))
        {
            output.WriteLine("For all rows at once: --on-conflict number, skip or reuse.");
        }

        (int Count, string Name)[] all = [(preview.Skipped, "skipped"), (preview.Reused, "reused"), (preview.Blocked, "blocked")];
        var others = string.Concat(all.Where(other => other.Count > 0).Select(other => Line($", {other.Count} {other.Name}")));
        output.WriteLine(Line(
            $"{Counted(preview.Pages, "page")} into {preview.DestinationTitle}{others}; about {Counted(preview.Writes, "write")}, {Counted(preview.Points, "point")}."));
    }

    public void Started(RunProgress progress) => output.WriteLine(Line($"Run {progress.RunId}: {Counted(progress.Total, "page")}."));

    public void Step(RunProgress progress, IReadOnlyList<RunRow> changed)
    {
        // A row changes again when it is read back; it is told once.
        foreach (var row in changed.Where(row => (row.Problem is not null || !bar.IsShown && IsSettled(row.Status)) && told.Add((row.Number, row.Status, row.Problem?.Message))))
        {
            bar.Clear();
            output.WriteLine(Line($"{row.Number,5}  {row.Status.ToString().ToLowerInvariant(),-8} {row.Title}{Link(row)}{Reason(row)}"));
        }

        bar.Draw(progress);
    }

    public void Cancelling(string run)
    {
        bar.Clear();
        output.WriteLine("Stopping: what is under way is finished first. Ctrl+C again stops at once; nothing is lost either way.");
    }

    public void Finished(RunReport report, RunProgress progress)
    {
        bar.Clear();
        var counts = report.Rows.GroupBy(row => row.Status).OrderBy(group => group.Key)
            .Select(group => Line($"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
        output.WriteLine(Line($"Run {progress.RunId} is {progress.State.ToString().ToLowerInvariant()}: {string.Join(", ", counts)}."));
        foreach (var row in report.Rows.Where(row => row.Fidelity == Fidelity.Differs).Take(MostShown))
        {
            output.WriteLine(Line($"{row.Number,5}  differs  {row.Title}: {string.Join("; ", row.Differences)}"));
        }

        if (report.IndexWebPath is { } index)
        {
            output.WriteLine($"All of them: {new Uri(site, index)}");
        }

        if (progress.State is RunState.Cancelled or RunState.Interrupted)
        {
            output.WriteLine($"Go on with: --resume {progress.RunId}");
        }

        if (report.Undoable > 0)
        {
            output.WriteLine(Line($"Take {(report.Undoable == 1 ? "it" : $"all {report.Undoable}")} back with: outrigger clone --undo {progress.RunId} and the same --site, --user and --token-env"));
        }
    }

    public void Problem(string? run, Problem problem)
    {
        bar.Clear();
        output.WriteLine(Sentence(problem.Message, problem.WayOut));
    }

    static string Counted(int count, string one) => Line($"{count} {one}{(count == 1 ? "" : "s")}");

    static bool IsSettled(RowStatus status) => status is not (RowStatus.Waiting or RowStatus.Creating);

    string Link(RunRow row) => row.WebPath is null ? "" : $"  {new Uri(site, row.WebPath)}";

    static string Reason(RunRow row) => row.Problem is null ? "" : $"  {Sentence(row.Problem.Message, row.Problem.WayOut)}";

    static string Sentence(string message, string? wayOut) => wayOut is null ? message : $"{message} {wayOut}";

    static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
