using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Calls;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Api.Handoff.Settings;

/// <summary>
/// <c>settings</c>: of the site, read by everybody, replaced from the administrators' page. <c>preferences</c>: of the
/// caller; <c>{}</c> where there are none. The last of several writers wins.
/// </summary>
sealed class SettingsEndpoints(AppCalls calls)
{
    static readonly HandoffApiJson Json = HandoffJson.Api;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/settings", calls.Asking(Json.HandoffSettings, ReadAsync));
        routes.MapPut("/settings", calls.Telling(Json.HandoffSettings, Json.HandoffSettings, PutAsync)).WithMetadata(new RequestBody(typeof(HandoffSettings)));
        routes.MapGet("/preferences", calls.Asking(Json.HandoffPreferences, ReadPreferencesAsync));
        routes.MapPut("/preferences", calls.Telling(Json.HandoffPreferences, Json.HandoffPreferences, PutPreferencesAsync))
            .WithMetadata(new RequestBody(typeof(HandoffPreferences)));
        routes.MapDelete("/preferences", calls.Asking(Json.HandoffPreferences, call => ReplaceAsync(call, call.Store.Preferences(call.Account), null, new())));
    }

    static async Task<Outcome<HandoffSettings>> ReadAsync(AppCall call) => await call.Reading().GetAsync(HandoffPlaces.Settings) ?? new HandoffSettings();

    static async Task<Outcome<HandoffSettings>> PutAsync(AppCall call, HandoffSettings settings) =>
        !call.IsAdministrator ? new Problem(ErrorCode.Forbidden, "Settings are changed on the app's page for administrators only.", "Ask an administrator of the site.")
        : TeamRules.Check(settings) is { } wrong ? wrong
        : await call.RecordAsync(AuditKind.SettingsChanged) is { } unrecorded ? unrecorded
        : await ReplaceAsync(call, HandoffPlaces.Settings, settings, settings);

    static async Task<Outcome<HandoffPreferences>> ReadPreferencesAsync(AppCall call) =>
        await call.Reading().GetAsync(call.Store.Preferences(call.Account)) ?? new HandoffPreferences();

    static async Task<Outcome<HandoffPreferences>> PutPreferencesAsync(AppCall call, HandoffPreferences preferences) =>
        PreferenceRules.Check(preferences) is { } wrong ? wrong : await ReplaceAsync(call, call.Store.Preferences(call.Account), preferences, preferences);

    static Task<Outcome<T>> ReplaceAsync<T>(AppCall call, Place<T> place, T? value, T after)
        where T : class =>
        call.ChangeAsync<T>(async edits =>
        {
            await edits.GetAsync(place);
            edits.Set(place, value);
            return after;
        });
}
