using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Remote;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Teams, templates, settings and preferences.</summary>
public sealed class SettingsDesk(HandoffRemote remote, SiteFacts site, People people, TemplateDesk templates)
{
    public async Task<Outcome<(IReadOnlyList<Team> Teams, IReadOnlyList<PersonView> People)>> TeamsAsync(CancellationToken cancellation)
    {
        if (!(await site.TeamsAsync(again: true, cancellation)).TryGet(out var teams, out var problem))
        {
            return problem;
        }

        string[] ids = [.. teams.SelectMany(team => team.Members.Select(member => member.AccountId).Concat(team.Leads)).Distinct(StringComparer.Ordinal)];
        await people.ReadAsync(ids, cancellation);
        return (teams, [.. ids.Select(people.Of)]);
    }

    /// <param name="id">Null for a new one.</param>
    public async Task<Outcome<(IReadOnlyList<Team> Teams, IReadOnlyList<PersonView> People)>> WriteTeamAsync(string? id, SaveTeam team, CancellationToken cancellation) =>
        (await remote.SaveTeamAsync(id, team, cancellation)).TryGet(out _, out var problem) ? await TeamsAsync(cancellation) : problem;

    public async Task<Outcome<(IReadOnlyList<Team> Teams, IReadOnlyList<PersonView> People)>> RemoveTeamAsync(string id, CancellationToken cancellation) =>
        (await remote.DeleteTeamAsync(id, cancellation)).TryGet(out _, out var problem) ? await TeamsAsync(cancellation) : problem;

    public async Task<Outcome<TemplateRead>> TemplateAsync(int requestId, string projectId, CancellationToken cancellation)
    {
        var found = await templates.OfAsync(projectId, cancellation);
        return new TemplateRead
        {
            Id = requestId,
            Template = found.Template,
            OfProject = found.OfProject,
            MayWrite = await templates.MayWriteAsync(projectId, cancellation),
        };
    }

    public async Task<Outcome<TemplateRead>> WriteTemplateAsync(int requestId, string projectId, NoteTemplate? template, CancellationToken cancellation) =>
        await templates.WriteAsync(projectId, template, cancellation) is { } problem ? problem : await TemplateAsync(requestId, projectId, cancellation);

    public async Task<Outcome<HandoffSettings>> WriteAsync(HandoffSettings settings, CancellationToken cancellation)
    {
        var saved = await remote.SaveSettingsAsync(settings, cancellation);
        if (saved.IsOk)
        {
            site.Saved(saved.Value);
        }

        return saved;
    }

    public async Task<Outcome<HandoffPreferences>> WriteAsync(HandoffPreferences preferences, CancellationToken cancellation)
    {
        var saved = await remote.SavePreferencesAsync(preferences, cancellation);
        if (saved.IsOk)
        {
            site.Saved(saved.Value);
        }

        return saved;
    }
}
