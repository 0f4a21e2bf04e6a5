using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Finds people, teams, roles and shifts that issues may be handed to.</summary>
public sealed class ReceiverDesk(HandoffServices services, People people, SiteFacts site)
{
    const int MostPeople = 15;

    const int MostRecent = 5;

    public async Task<Outcome<IReadOnlyList<TargetView>>> FindAsync(FindReceivers wanted, CancellationToken cancellation)
    {
        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem))
        {
            return problem;
        }

        if (!(await PeopleAsync(wanted, cancellation)).TryGet(out var found, out problem))
        {
            return problem;
        }

        var teams = wanted.PeopleOnly ? [] : await TeamsAsync(wanted.Text.Trim(), me.AccountId, cancellation);
        TargetView[] shown = [.. found.Where(person => person.AccountId != me.AccountId).Select(person => new TargetView(new(TargetKind.Person, person.AccountId), person.Name, person))];
        return Outcome.Ok<IReadOnlyList<TargetView>>([.. teams, .. shown]);
    }

    async Task<Outcome<IReadOnlyList<PersonView>>> PeopleAsync(FindReceivers wanted, CancellationToken cancellation)
    {
        var asked = wanted.IssueIds.Count > 0
            ? await services.Jira.AssignableToIssueAsync(wanted.IssueIds[0], wanted.Text.Trim(), MostPeople, cancellation)
            : await services.Jira.SearchPeopleAsync(wanted.Text.Trim(), MostPeople, cancellation);
        if (!asked.TryGet(out var found, out var problem))
        {
            return problem;
        }

        foreach (var person in found)
        {
            people.Learn(person);
        }

        var recent = wanted.Text.Length == 0 ? await RecentAsync(cancellation) : [];
        return Outcome.Ok<IReadOnlyList<PersonView>>([.. recent.Concat(found.Where(person => person.Active).Select(People.Of)).DistinctBy(person => person.AccountId)]);
    }

    /// <summary>To whom the viewer handed last.</summary>
    async Task<IReadOnlyList<PersonView>> RecentAsync(CancellationToken cancellation)
    {
        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out _) || !(await services.Remote.HandoffsAsync(null, cancellation)).TryGet(out var page, out _))
        {
            return [];
        }

        string[] ids = [.. page.Handoffs.Where(record => record.From == me.AccountId && record.To.Kind == TargetKind.Person).Select(record => record.To.Id).Distinct().Take(MostRecent)];
        await people.ReadAsync(ids, cancellation);
        return [.. ids.Where(people.IsKnown).Select(people.Of).Where(person => person.Active)];
    }

    async Task<IReadOnlyList<TargetView>> TeamsAsync(string text, string myId, CancellationToken cancellation) =>
        (await site.TeamsAsync(again: true, cancellation)).TryGet(out var teams, out _)
            ? [.. teams.Where(team => team.Name.Contains(text, StringComparison.OrdinalIgnoreCase) && team.Members.Any(member => member.AccountId != myId))
                .Select(team => new TargetView(new(team.Kind, team.Id), team.Name))]
            : [];
}
