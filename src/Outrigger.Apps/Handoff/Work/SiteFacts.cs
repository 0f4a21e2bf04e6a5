using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Remote;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Work;

/// <summary>Teams, settings and the viewer's preferences, as last read from our server.</summary>
public sealed class SiteFacts(HandoffRemote remote)
{
    readonly OneQuestion<HandoffSettings> settings = new(() => remote.SettingsAsync(CancellationToken.None));
    readonly OneQuestion<HandoffPreferences> preferences = new(() => remote.PreferencesAsync(CancellationToken.None));
    readonly OneQuestion<OpenHandoffs> open = new(() => remote.OpenAsync(CancellationToken.None));
    bool preferred;
    IReadOnlyList<Team>? teams;

    /// <summary>Null before they were read once.</summary>
    public HandoffSettings? Settings { get; private set; }

    public HandoffPreferences Preferences { get; private set; } = new();

    /// <summary>Address of the Jira site; null while nobody said it.</summary>
    public string? Url { get; set; }

    public async Task<Outcome<HandoffSettings>> SettingsAsync(bool again, CancellationToken cancellation)
    {
        if (Settings is { } known && !again)
        {
            return known;
        }

        var read = await settings.AskAsync(cancellation);
        Settings = read.IsOk ? read.Value : Settings;
        return read;
    }

    public async Task<Outcome<HandoffPreferences>> PreferencesAsync(bool again, CancellationToken cancellation)
    {
        if (preferred && !again)
        {
            return Preferences;
        }

        var read = await preferences.AskAsync(cancellation);
        preferred |= read.IsOk;
        Preferences = read.IsOk ? read.Value : Preferences;
        return read;
    }

    public void Saved(HandoffSettings saved) => Settings = saved;

    public void Saved(HandoffPreferences saved) => (Preferences, preferred) = (saved, true);

    /// <summary>What waits, for a first look: who looks while another does gets the same answer.</summary>
    public Task<Outcome<OpenHandoffs>> OpenAsync(CancellationToken cancellation) => open.AskAsync(cancellation);

    public async Task<Outcome<IReadOnlyList<Team>>> TeamsAsync(bool again, CancellationToken cancellation)
    {
        if (teams is null || again)
        {
            if (!(await remote.TeamsAsync(cancellation)).TryGet(out var read, out var problem))
            {
                return problem;
            }

            teams = read.All;
        }

        return Outcome.Ok(teams);
    }

    /// <summary>Null for a person, and for a team that is not there any more.</summary>
    public async Task<Team?> TeamAsync(HandoffTarget target, CancellationToken cancellation)
    {
        if (target.Kind == TargetKind.Person)
        {
            return null;
        }

        var known = (await TeamsAsync(again: false, cancellation)).Problem is null ? teams?.FirstOrDefault(team => team.Id == target.Id) : null;
        return known ?? ((await TeamsAsync(again: true, cancellation)).IsOk ? teams?.FirstOrDefault(team => team.Id == target.Id) : null);
    }

    /// <summary>Teams that the person is of, or leads.</summary>
    public IReadOnlyList<Team> TeamsOf(string accountId) =>
        [.. (teams ?? []).Where(team => team.Leads.Contains(accountId) || team.Members.Any(member => member.AccountId == accountId))];

    /// <summary>Whether the person is the receiver, or of the team that is, as far as teams are known.</summary>
    public bool IsReceiver(HandoffTarget target, string accountId) => target.Kind == TargetKind.Person
        ? target.Id == accountId
        : teams?.FirstOrDefault(team => team.Id == target.Id)?.Members.Any(member => member.AccountId == accountId) == true;
}
