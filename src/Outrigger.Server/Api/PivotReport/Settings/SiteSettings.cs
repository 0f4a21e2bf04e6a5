using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;

namespace Outrigger.Server.Api.PivotReport.Settings;

/// <summary>
/// The site's settings, read from Jira for each request and kept nowhere here. Where they cannot be read, the usual ones hold, and
/// who may publish is advice.
/// </summary>
sealed class SiteSettings(IAppProperties properties)
{
    const string Key = "outrigger-pivot-settings";

    static readonly Problem NotAllowed = new(
        ErrorCode.Forbidden, "You are not among those who may use Pivot Report in this site.", "Ask an administrator of the site.");

    public async Task<PivotStanding> StandingAsync(AppCall call)
    {
        var (settings, enforced) = (await properties.ReadAsync(call, Key)).TryGet(out var json, out _) ? Read(json) : (null, false);
        var held = settings ?? new();
        return new(
            held,
            call.IsAdministrator,
            held.MayUse.Includes(call.Account, call.IsAdministrator),
            held.MayPublish.Includes(call.Account, call.IsAdministrator),
            enforced);
    }

    /// <summary>The work of one who may use the app; the refusal for anybody else.</summary>
    public async Task<Outcome<T>> AllowedAsync<T>(AppCall call, Func<PivotStanding, Task<Outcome<T>>> work) =>
        await StandingAsync(call) is { MayUse: true } standing ? await work(standing) : NotAllowed;

    public async Task<Outcome<PivotSettings>> WriteAsync(AppCall call, PivotSettings settings) =>
        (await properties.WriteAsync(call, Key, JsonSerializer.SerializeToUtf8Bytes(settings, PivotJson.Api.PivotSettings))).TryGet(out _, out var problem)
            ? settings
            : problem;

    // No property: nobody has chosen anything, which is known. One that a newer version wrote is as good as unreadable.
    static (PivotSettings? Settings, bool Enforced) Read(byte[]? json)
    {
        try
        {
            return json is null ? (null, true)
                : JsonSerializer.Deserialize(json, PivotJson.Api.PivotSettings) is { } settings && ReportRules.Check(settings) is null ? (settings, true)
                : (null, false);
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }
}
