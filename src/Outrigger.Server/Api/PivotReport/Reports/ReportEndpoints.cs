using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.PivotReport.Settings;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Api.PivotReport.Reports;

/// <summary>
/// <c>reports</c>: what the caller may know of, one of them, made, changed, deleted for good. <c>admin/reports</c>: all of the site, and
/// a new owner for one whose owner left; from the administrators' page. A request whose answer was lost may be sent again.
/// </summary>
sealed class ReportEndpoints(AppCalls calls, SiteSettings settings, ReportDesk desk)
{
    static readonly PivotApiJson Json = PivotJson.Api;

    static readonly Problem NotAdministrator = new(
        ErrorCode.Forbidden, "All reports of the site are shown, and given to others, on the app's page for administrators only.", "Ask an administrator of the site.");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", calls.Asking(Json.ReportPage, ListAsync));
        routes.MapPost("/reports", calls.Telling(Json.SaveReport, Json.SavedReport, MakeAsync)).WithMetadata(new RequestBody(typeof(SaveReport)));
        routes.MapGet("/reports/{id}", calls.Asking(Json.SavedReport, ReadAsync));
        routes.MapPut("/reports/{id}", calls.Telling(Json.SaveReport, Json.SavedReport, ChangeAsync)).WithMetadata(new RequestBody(typeof(SaveReport)));
        routes.MapDelete("/reports/{id}", calls.Asking(Json.Nothing, DeleteAsync));
        routes.MapGet("/admin/reports", calls.Asking(Json.ReportPage, ListAllAsync));
        routes.MapPut("/admin/reports/{id}/owner", calls.Telling(Json.TakeOver, Json.SavedReport, TakeOverAsync)).WithMetadata(new RequestBody(typeof(TakeOver)));
    }

    Task<Outcome<ReportPage>> ListAsync(AppCall call) => settings.AllowedAsync(call, _ => ReportDesk.ListAsync(call));

    Task<Outcome<SavedReport>> ReadAsync(AppCall call) => settings.AllowedAsync(call, _ => ReportDesk.ReadAsync(call));

    Task<Outcome<Nothing>> DeleteAsync(AppCall call) => settings.AllowedAsync(call, _ => ReportDesk.DeleteAsync(call));

    async Task<Outcome<SavedReport>> MakeAsync(AppCall call, SaveReport report) =>
        ReportRules.Check(report) is { } wrong ? wrong : await settings.AllowedAsync(call, standing => desk.MakeAsync(call, report, standing));

    async Task<Outcome<SavedReport>> ChangeAsync(AppCall call, SaveReport report) =>
        ReportRules.Check(report) is { } wrong ? wrong : await settings.AllowedAsync(call, standing => desk.ChangeAsync(call, report, standing));

    static async Task<Outcome<ReportPage>> ListAllAsync(AppCall call) => call.IsAdministrator ? await ReportDesk.ListAsync(call) : NotAdministrator;

    async Task<Outcome<SavedReport>> TakeOverAsync(AppCall call, TakeOver owner) =>
        !call.IsAdministrator ? NotAdministrator
        : ReportRules.Check(owner) is { } wrong ? wrong
        : await call.RecordAsync(AuditKind.OthersReportChanged) is { } unrecorded ? unrecorded
        : await desk.TakeOverAsync(call, owner);
}
