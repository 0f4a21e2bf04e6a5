using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Remote;

/// <summary>
/// The calls of <c>/api/handoff</c> on our own server. Each may be sent again: what it asks for is done once. Only ids, order, states
/// and times go over this line.
/// </summary>
public sealed class HandoffRemote(IRemote remote)
{
    static readonly HandoffApiJson Json = HandoffApiJson.Default;

    readonly RemoteCalls calls = new(remote, "/api/handoff");

    /// <param name="queue"><c>mine</c>, or a team's id.</param>
    /// <param name="since">Version that is known; null for none.</param>
    public Task<Outcome<QueueState>> QueueAsync(string queue, long? since, CancellationToken cancellation) => AskAsync(
        "GET", QueuePath(queue) + (since is { } version ? "?since=" + version.ToString(CultureInfo.InvariantCulture) : ""), null, Json.QueueState, cancellation);

    public Task<Outcome<QueueState>> ChangeQueueAsync(string queue, QueueIntent intent, CancellationToken cancellation) =>
        AskAsync("POST", QueuePath(queue) + "/intents", Body(intent, Json.QueueIntent), Json.QueueState, cancellation);

    public Task<Outcome<HandoffsRecorded>> RecordAsync(RecordHandoffs handoffs, CancellationToken cancellation) =>
        AskAsync("POST", "/handoffs", Body(handoffs, Json.RecordHandoffs), Json.HandoffsRecorded, cancellation);

    public Task<Outcome<HandoffRecord>> HandoffAsync(string id, CancellationToken cancellation) =>
        AskAsync("GET", HandoffPath(id), null, Json.HandoffRecord, cancellation);

    public Task<Outcome<HandoffRecord>> AnswerAsync(string id, AnswerHandoff answer, CancellationToken cancellation) =>
        AskAsync("POST", HandoffPath(id) + "/answer", Body(answer, Json.AnswerHandoff), Json.HandoffRecord, cancellation);

    public Task<Outcome<HandoffRecord>> TellAsync(string id, TellStep step, CancellationToken cancellation) =>
        AskAsync("POST", HandoffPath(id) + "/steps", Body(step, Json.TellStep), Json.HandoffRecord, cancellation);

    /// <summary>All handoffs of the site, newest first.</summary>
    public Task<Outcome<HandoffPage>> HandoffsAsync(string? cursor, CancellationToken cancellation) =>
        AskAsync("GET", "/handoffs" + (cursor is null ? "" : "?cursor=" + Uri.EscapeDataString(cursor)), null, Json.HandoffPage, cancellation);

    public Task<Outcome<IssueStanding>> StandingAsync(string issueId, CancellationToken cancellation) =>
        AskAsync("GET", "/issues/" + Uri.EscapeDataString(issueId), null, Json.IssueStanding, cancellation);

    public Task<Outcome<OpenHandoffs>> OpenAsync(CancellationToken cancellation) => AskAsync("GET", "/open", null, Json.OpenHandoffs, cancellation);

    public Task<Outcome<Teams>> TeamsAsync(CancellationToken cancellation) => AskAsync("GET", "/teams", null, Json.Teams, cancellation);

    /// <param name="id">Null for a new one.</param>
    public Task<Outcome<Team>> SaveTeamAsync(string? id, SaveTeam team, CancellationToken cancellation) => id is null
        ? AskAsync("POST", "/teams", Body(team, Json.SaveTeam), Json.Team, cancellation)
        : AskAsync("PUT", "/teams/" + Uri.EscapeDataString(id), Body(team, Json.SaveTeam), Json.Team, cancellation);

    public Task<Outcome<Teams>> DeleteTeamAsync(string id, CancellationToken cancellation) =>
        AskAsync("DELETE", "/teams/" + Uri.EscapeDataString(id), null, Json.Teams, cancellation);

    public Task<Outcome<HandoffSettings>> SettingsAsync(CancellationToken cancellation) => AskAsync("GET", "/settings", null, Json.HandoffSettings, cancellation);

    public Task<Outcome<HandoffSettings>> SaveSettingsAsync(HandoffSettings settings, CancellationToken cancellation) =>
        AskAsync("PUT", "/settings", Body(settings, Json.HandoffSettings), Json.HandoffSettings, cancellation);

    public Task<Outcome<HandoffPreferences>> PreferencesAsync(CancellationToken cancellation) =>
        AskAsync("GET", "/preferences", null, Json.HandoffPreferences, cancellation);

    public Task<Outcome<HandoffPreferences>> SavePreferencesAsync(HandoffPreferences preferences, CancellationToken cancellation) =>
        AskAsync("PUT", "/preferences", Body(preferences, Json.HandoffPreferences), Json.HandoffPreferences, cancellation);

    Task<Outcome<T>> AskAsync<T>(string method, string path, string? body, JsonTypeInfo<T> shape, CancellationToken cancellation)
        where T : class => calls.AskAsync(method, path, body, shape, cancellation);

    static string Body<T>(T value, JsonTypeInfo<T> shape) => JsonSerializer.Serialize(value, shape);

    static string QueuePath(string queue) => "/queues/" + Uri.EscapeDataString(queue);

    static string HandoffPath(string id) => "/handoffs/" + Uri.EscapeDataString(id);
}
