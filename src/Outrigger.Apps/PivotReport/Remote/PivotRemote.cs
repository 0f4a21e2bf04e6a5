using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Remote;

/// <summary>
/// The calls of <c>/api/pivot</c> on our own server: saved reports, settings on their way to Jira, and one event for each run. No issue
/// and no figure of a report goes over this line.
/// </summary>
public sealed class PivotRemote(IRemote remote)
{
    static readonly PivotApiJson Json = PivotApiJson.Default;

    readonly RemoteCalls calls = new(remote, "/api/pivot");

    /// <summary>The caller, the settings of the site, and what they mean for the caller.</summary>
    public Task<Outcome<PivotStanding>> StandingAsync(CancellationToken cancellation) => calls.AskAsync("GET", "/standing", null, Json.PivotStanding, cancellation);

    public Task<Outcome<PivotSettings>> SettingsAsync(CancellationToken cancellation) => calls.AskAsync("GET", "/settings", null, Json.PivotSettings, cancellation);

    /// <summary>For administrators, from the app's administration page.</summary>
    public Task<Outcome<PivotSettings>> SaveSettingsAsync(PivotSettings settings, CancellationToken cancellation) =>
        calls.AskAsync("PUT", "/settings", Body(settings, Json.PivotSettings), Json.PivotSettings, cancellation);

    /// <summary>Reports that the caller may know of, by name.</summary>
    /// <param name="all">Every report of the site; for administrators, from the app's administration page.</param>
    public Task<Outcome<ReportPage>> ReportsAsync(bool all, CancellationToken cancellation) =>
        calls.AskAsync("GET", all ? "/admin/reports" : "/reports", null, Json.ReportPage, cancellation);

    /// <summary><see cref="ErrorCode.NotFound"/> where there is none, or none that the caller may know of; <see cref="ErrorCode.Forbidden"/> where it is listed but not open.</summary>
    public Task<Outcome<SavedReport>> ReportAsync(string id, CancellationToken cancellation) => calls.AskAsync("GET", Path(id), null, Json.SavedReport, cancellation);

    /// <summary><see cref="ErrorCode.Conflict"/> where somebody changed it since it was read.</summary>
    /// <param name="id">Null for a new one.</param>
    public Task<Outcome<SavedReport>> SaveReportAsync(string? id, SaveReport report, CancellationToken cancellation) => id is null
        ? calls.AskAsync("POST", "/reports", Body(report, Json.SaveReport), Json.SavedReport, cancellation)
        : calls.AskAsync("PUT", Path(id), Body(report, Json.SaveReport), Json.SavedReport, cancellation);

    /// <summary>Final. Deleting what is not there any more is no problem.</summary>
    public Task<Outcome<Nothing>> DeleteReportAsync(string id, CancellationToken cancellation) => calls.AskAsync("DELETE", Path(id), null, Json.Nothing, cancellation);

    /// <summary>Gives a report another owner; for administrators, from the app's administration page.</summary>
    public Task<Outcome<SavedReport>> TakeOverAsync(string id, TakeOver owner, CancellationToken cancellation) =>
        calls.AskAsync("PUT", $"/admin{Path(id)}/owner", Body(owner, Json.TakeOver), Json.SavedReport, cancellation);

    /// <summary>Counts and durations of a run; where the site's settings say so, the server keeps nothing of it.</summary>
    public Task<Outcome<Nothing>> RecordRunAsync(RunEvent run, CancellationToken cancellation) => calls.AskAsync("POST", "/runs", Body(run, Json.RunEvent), Json.Nothing, cancellation);

    static string Body<T>(T value, JsonTypeInfo<T> shape) => JsonSerializer.Serialize(value, shape);

    static string Path(string id) => "/reports/" + Uri.EscapeDataString(id);
}
