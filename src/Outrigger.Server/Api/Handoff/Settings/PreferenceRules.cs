using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Queues;

namespace Outrigger.Server.Api.Handoff.Settings;

/// <summary>What preferences may be: words of a list, ids and numbers.</summary>
static class PreferenceRules
{
    static readonly string[] Columns = ["priority", "due", "sla"];

    public static Problem? Check(HandoffPreferences preferences) =>
        preferences.WorkLimit is < 1 or > 50 ? Bad("The limit of issues in work is 1 to 50, or none.")
        : preferences.Queue is { } queue && queue != QueueEndpoints.Mine && !HandoffIdRules.IsTeam(queue) ? Bad("The queue is neither 'mine' nor the id of a team.")
        : preferences.Columns is { } columns && (columns.Distinct().Count() != columns.Count || columns.Except(Columns).Any())
            ? Bad($"Optional columns are {string.Join(", ", Columns)}, each once.")
        : null;

    static Problem Bad(string message) => new(ErrorCode.Invalid, message);
}
