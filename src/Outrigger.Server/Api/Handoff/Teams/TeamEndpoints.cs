using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Chance;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Handoff.Calls;
using Outrigger.Server.Api.Handoff.Documents;

using TeamList = Outrigger.Apps.Handoff.Api.Teams;

namespace Outrigger.Server.Api.Handoff.Teams;

/// <summary><c>teams</c>: read by everybody of the site, made by anybody, changed and deleted by their leads.</summary>
sealed class TeamEndpoints(HandoffCalls calls, IIdSource ids)
{
    /// <summary>Most teams of a site: all are read at once.</summary>
    const int MostTeams = 200;

    static readonly HandoffApiJson Json = HandoffJson.Api;

    static readonly Problem NotLead = new(ErrorCode.Forbidden, "Only a lead of the team may change it.", "Ask one of its leads.");

    static readonly Problem Stale = new(ErrorCode.Conflict, "The team was changed meanwhile.", "Look at it again and repeat the change.");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/teams", calls.Asking(Json.Teams, AllAsync));
        routes.MapPost("/teams", calls.Telling(Json.SaveTeam, Json.Team, MakeAsync)).WithMetadata(new RequestBody(typeof(SaveTeam)));
        routes.MapPut("/teams/{id}", calls.Telling(Json.SaveTeam, Json.Team, ChangeAsync)).WithMetadata(new RequestBody(typeof(SaveTeam)));
        routes.MapDelete("/teams/{id}", calls.Asking(Json.Teams, DeleteAsync));
    }

    static async Task<Outcome<TeamList>> AllAsync(HandoffCall call) =>
        (await call.Store.ReadTeamsAsync(call.Cancellation)).TryGet(out var teams, out var problem)
            ? new TeamList([.. teams.Select(stored => stored.Value).OfType<Team>()
                .OrderBy(team => team.Name, StringComparer.OrdinalIgnoreCase).ThenBy(team => team.Id, StringComparer.Ordinal)])
            : problem;

    async Task<Outcome<Team>> MakeAsync(HandoffCall call, SaveTeam body)
    {
        var asked = body with { Leads = [call.Account, .. body.Leads.Where(lead => lead != call.Account)] };
        if (TeamRules.Check(asked) is { } wrong)
        {
            return wrong;
        }

        if (body.Version is not null)
        {
            return new Problem(ErrorCode.Invalid, "A team that is made has no version yet.");
        }

        if (!(await call.Store.ReadTeamsAsync(call.Cancellation)).TryGet(out var teams, out var problem))
        {
            return problem;
        }

        if (teams.Count >= MostTeams)
        {
            return new Problem(ErrorCode.TeamInvalid, $"There are {MostTeams} teams already, and no more are kept.", "Delete one that is not in use.");
        }

        var team = Of(asked, ids.Next(), 1);
        var at = new Stored<Team>(HandoffKeys.Team(team.Id), DocumentVersion.None, null);
        return await CommitAsync(call, new Writing(call.Store).Put(at, team, Json.Team), team);
    }

    static async Task<Outcome<Team>> ChangeAsync(HandoffCall call, SaveTeam body)
    {
        if (!(await ForLeadAsync(call)).TryGet(out var stored, out var problem) || stored.Value is not { } team)
        {
            return problem ?? TeamStore.NoTeam;
        }

        if (TeamRules.Check(body) is { } wrong)
        {
            return wrong;
        }

        if (body.Version is not { } version || body.Kind != team.Kind)
        {
            return new Problem(ErrorCode.Invalid, "A change names the version that was seen and leaves the kind as it is.");
        }

        var changed = Of(body, team.Id, team.Version + 1);
        return version != team.Version ? Stale : await CommitAsync(call, new Writing(call.Store).Put(stored, changed, Json.Team), changed);
    }

    static async Task<Outcome<TeamList>> DeleteAsync(HandoffCall call)
    {
        if (!(await ForLeadAsync(call)).TryGet(out var stored, out var problem))
        {
            return problem;
        }

        var deleted = await CommitAsync(call, new Writing(call.Store).Delete(stored), true);
        return deleted.TryGet(out _, out var failed) ? await AllAsync(call) : failed;
    }

    // The id is looked at before it becomes part of a key.
    static async Task<Outcome<Stored<Team>>> ForLeadAsync(HandoffCall call)
    {
        var id = call.Part("id");
        if (!HandoffIdRules.IsOwn(id))
        {
            return TeamStore.NoTeam;
        }

        return !(await call.Store.ReadTeamAsync(id, call.Cancellation)).TryGet(out var stored, out var problem) ? problem
            : stored.Value is not { } team ? TeamStore.NoTeam
            : team.HasLead(call.Account) ? stored
            : NotLead;
    }

    static async Task<Outcome<T>> CommitAsync<T>(HandoffCall call, Writing writing, T after) =>
        await writing.CommitAsync(call.Cancellation) is not { } committed ? Stale
        : committed.TryGet(out _, out var problem) ? after
        : problem;

    static Team Of(SaveTeam asked, string id, long version) => new()
    {
        Id = id,
        Version = version,
        Kind = asked.Kind,
        Name = asked.Name,
        Members = asked.Members,
        Leads = asked.Leads,
    };
}
