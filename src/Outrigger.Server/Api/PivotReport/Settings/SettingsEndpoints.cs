using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.PivotReport.Runs;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Api.PivotReport.Settings;

/// <summary>
/// <c>standing</c>: the caller, the settings, and what they mean for the caller; answered to everybody, so that a page can say why it
/// stays empty. <c>settings</c>: read by everybody, replaced from the administrators' page. The last of several writers wins.
/// </summary>
sealed class SettingsEndpoints(AppCalls calls, SiteSettings settings, RunLog runs)
{
    static readonly PivotApiJson Json = PivotJson.Api;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/standing", calls.Asking(Json.PivotStanding, StandingAsync));
        routes.MapGet("/settings", calls.Asking(Json.PivotSettings, ReadAsync));
        routes.MapPut("/settings", calls.Telling(Json.PivotSettings, Json.PivotSettings, PutAsync)).WithMetadata(new RequestBody(typeof(PivotSettings)));
    }

    async Task<Outcome<PivotStanding>> StandingAsync(AppCall call)
    {
        await runs.ForgetAsync(call);
        return await settings.StandingAsync(call);
    }

    async Task<Outcome<PivotSettings>> ReadAsync(AppCall call) => (await settings.StandingAsync(call)).Settings;

    async Task<Outcome<PivotSettings>> PutAsync(AppCall call, PivotSettings wanted) =>
        !call.IsAdministrator ? new Problem(ErrorCode.Forbidden, "Settings are changed on the app's page for administrators only.", "Ask an administrator of the site.")
        : ReportRules.Check(wanted) is { } wrong ? wrong
        : await call.RecordAsync(AuditKind.SettingsChanged) is { } unrecorded ? unrecorded
        : await settings.WriteAsync(call, wanted);
}
