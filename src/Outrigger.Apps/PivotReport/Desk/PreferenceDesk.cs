using System.Text;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>Columns and table of the viewer, in a property of his own record in Jira: our server never sees them.</summary>
public sealed class PreferenceDesk(PivotServices services, People people)
{
    const string Property = "outrigger-pivot";

    /// <summary>Jira's limit of a user property.</summary>
    const int MostBytes = 32_768;

    /// <summary>None where nothing was kept, or what was kept cannot be read any more.</summary>
    public async Task<Outcome<PivotPreferences>> ReadAsync(CancellationToken cancellation)
    {
        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem)
            || !(await services.Jira.UserPropertyAsync(me.AccountId, Property, cancellation)).TryGet(out var json, out problem))
        {
            return problem;
        }

        try
        {
            return (json is null ? null : JsonSerializer.Deserialize(json, PivotApiJson.Default.PivotPreferences)) ?? new PivotPreferences();
        }
        catch (JsonException)
        {
            return new PivotPreferences();
        }
    }

    public async Task<Outcome<PivotPreferences>> WriteAsync(PivotPreferences preferences, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(preferences, PivotApiJson.Default.PivotPreferences);
        if (Encoding.UTF8.GetByteCount(json) > MostBytes)
        {
            return new Problem(ErrorCode.TooLarge, "Jira keeps at most 32,768 bytes of column settings for one person.", "Reset the widths of some columns.");
        }

        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem))
        {
            return problem;
        }

        return (await services.Jira.SetUserPropertyAsync(me.AccountId, Property, json, cancellation)).TryGet(out _, out problem) ? preferences : problem;
    }
}
