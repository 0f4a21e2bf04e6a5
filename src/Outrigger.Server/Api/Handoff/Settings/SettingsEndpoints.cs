using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Handoff.Calls;
using Outrigger.Server.Api.Handoff.Documents;

namespace Outrigger.Server.Api.Handoff.Settings;

/// <summary>
/// <c>settings</c>: of the site, read by everybody, replaced from the administrators' page. <c>preferences</c>: of the
/// caller; <c>{}</c> where there are none.
/// </summary>
sealed class SettingsEndpoints(HandoffCalls calls)
{
    static readonly HandoffApiJson Json = HandoffJson.Api;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/settings", calls.Asking(Json.HandoffSettings, call => ReadAsync(call.Store, call.Cancellation)));
        routes.MapPut("/settings", calls.Telling(Json.HandoffSettings, Json.HandoffSettings, PutAsync)).WithMetadata(new RequestBody(typeof(HandoffSettings)));
        routes.MapGet("/preferences", calls.Asking(Json.HandoffPreferences, PreferencesAsync));
        routes.MapPut("/preferences", calls.Telling(Json.HandoffPreferences, Json.HandoffPreferences, PutPreferencesAsync))
            .WithMetadata(new RequestBody(typeof(HandoffPreferences)));
        routes.MapDelete("/preferences", calls.Asking(Json.HandoffPreferences, DeletePreferencesAsync));
    }

    /// <summary>The site's settings, or the defaults.</summary>
    public static async Task<Outcome<HandoffSettings>> ReadAsync(IDocumentStore store, CancellationToken cancellation) =>
        (await store.ReadAsync(HandoffKeys.Settings, Json.HandoffSettings, cancellation)).TryGet(out var stored, out var problem)
            ? stored.Value ?? new HandoffSettings()
            : problem;

    static async Task<Outcome<HandoffSettings>> PutAsync(HandoffCall call, HandoffSettings settings) =>
        !call.IsAdministrator ? new Problem(ErrorCode.Forbidden, "Settings are changed on the app's page for administrators only.")
        : SettingsRules.Check(settings) is { } wrong ? wrong
        : await ReplaceAsync(call, HandoffKeys.Settings, settings, Json.HandoffSettings);

    static async Task<Outcome<HandoffPreferences>> PreferencesAsync(HandoffCall call) =>
        (await call.Store.ReadAsync(call.Store.PreferencesKey(call.Account), Json.HandoffPreferences, call.Cancellation)).TryGet(out var stored, out var problem)
            ? stored.Value ?? new HandoffPreferences()
            : problem;

    static async Task<Outcome<HandoffPreferences>> PutPreferencesAsync(HandoffCall call, HandoffPreferences preferences) =>
        SettingsRules.Check(preferences) is { } wrong
            ? wrong
            : await ReplaceAsync(call, call.Store.PreferencesKey(call.Account), preferences, Json.HandoffPreferences);

    static Task<Outcome<HandoffPreferences>> DeletePreferencesAsync(HandoffCall call) =>
        ChangeAsync(call, call.Store.PreferencesKey(call.Account), Json.HandoffPreferences, new HandoffPreferences(), (writing, at) => writing.Delete(at));

    static Task<Outcome<T>> ReplaceAsync<T>(HandoffCall call, DocumentKey key, T value, JsonTypeInfo<T> shape)
        where T : class =>
        ChangeAsync(call, key, shape, value, (writing, at) => writing.Put(at, value, shape));

    // The last of several writers wins, each after reading again.
    static Task<Outcome<T>> ChangeAsync<T>(
        HandoffCall call, DocumentKey key, JsonTypeInfo<T> shape, T after, Action<Writing, Stored<T>> change)
        where T : class =>
        Writing.RepeatAsync<T>(async () =>
        {
            if (!(await call.Store.ReadAsync(key, shape, call.Cancellation)).TryGet(out var at, out var unreadable))
            {
                return unreadable;
            }

            var writing = new Writing(call.Store);
            change(writing, at);
            return writing.Count == 0 ? after
                : await writing.CommitAsync(call.Cancellation) is not { } committed ? null
                : committed.TryGet(out _, out var problem) ? after
                : problem;
        });
}
