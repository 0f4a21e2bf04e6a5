using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Handoff.Documents;

namespace Outrigger.Server.Api.Handoff.Settings;

/// <summary>Ranges of settings and preferences.</summary>
static class SettingsRules
{
    static readonly string[] Columns = ["priority", "due", "sla"];

    public static Problem? Check(HandoffSettings settings) =>
        settings.AcceptHours is < 0.25 or > 80 or double.NaN ? Bad("The time to accept is 0.25 to 80 working hours, or no limit.")
        : settings.AgingDays is < 1 or > 365 ? Bad("A card is old after 1 to 365 days.")
        : null;

    public static Problem? Check(HandoffPreferences preferences) =>
        preferences.WorkLimit is < 1 or > 50 ? Bad("The limit of issues in work is 1 to 50, or none.")
        : preferences.Queue is { } queue && queue != "mine" && !HandoffIdRules.IsOwn(queue) ? Bad("The queue is neither 'mine' nor the id of a team.")
        : preferences.Columns is { } columns && (columns.Distinct().Count() != columns.Count || columns.Except(Columns).Any())
            ? Bad($"Optional columns are {string.Join(", ", Columns)}, each once.")
        : null;

    static Problem Bad(string message) => new(ErrorCode.Invalid, message);
}
