using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Times;
using Outrigger.Core.Chance;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Calls;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Records;
using AllTeams = Outrigger.Apps.Handoff.Api.Teams;

namespace Outrigger.Server.Api.Handoff.Teams;

/// <summary>
/// <c>teams</c>: read by everybody of the site, made by anybody, changed and deleted by their leads. A request whose answer was
/// lost may be sent again: it finds its work done.
/// </summary>
sealed class TeamEndpoints(AppCalls calls, IIdSource ids, IZones zones, HandoffHealing healing)
{
    /// <summary>Most teams of a site: all are read at once.</summary>
    const int MostTeams = 200;

    static readonly HandoffApiJson Json = HandoffJson.Api;

    static readonly Problem NotLead = new(ErrorCode.Forbidden, "Only a lead of the team may change it.", "Ask one of its leads.");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/teams", calls.Asking(Json.Teams, AllAsync));
        routes.MapPost("/teams", calls.Telling(Json.SaveTeam, Json.Team, MakeAsync)).WithMetadata(new RequestBody(typeof(SaveTeam)));
        routes.MapPut("/teams/{id}", calls.Telling(Json.SaveTeam, Json.Team, ChangeAsync)).WithMetadata(new RequestBody(typeof(SaveTeam)));
        routes.MapDelete("/teams/{id}", calls.Asking(Json.Teams, DeleteAsync));
    }

    static async Task<Outcome<AllTeams>> AllAsync(AppCall call) => new AllTeams(
    [
        .. (await call.Store.ReadTeamsAsync(call.Cancellation)).OrderBy(team => team.Name, StringComparer.OrdinalIgnoreCase).ThenBy(team => team.Id, StringComparer.Ordinal),
    ]);

    async Task<Outcome<Team>> MakeAsync(AppCall call, SaveTeam body)
    {
        var asked = body with { Leads = [call.Account, .. body.Leads.Where(lead => lead != call.Account)] };
        if (TeamRules.Check(asked, zones) is { } wrong)
        {
            return wrong;
        }

        if (body.Version is not null)
        {
            return new Problem(ErrorCode.Invalid, "A team that is made has no version yet.");
        }

        return await call.ChangeAsync<Team>(async edits =>
        {
            var teams = await call.Store.ReadTeamsAsync(call.Cancellation);
            if (teams.FirstOrDefault(other => AreAlike(other, Of(asked, other.Id, 1))) is { } made)
            {
                return made;
            }

            if (teams.Count >= MostTeams)
            {
                return new Problem(ErrorCode.TeamInvalid, $"There are {MostTeams} teams already, and no more are kept.", "Delete one that is not in use.");
            }

            var team = Of(asked, ids.Next(), 1);
            edits.Add(HandoffPlaces.Team(team.Id), team);

            // It is there as long as the team is, so that what is recorded for the team meets its deletion.
            edits.Add(HandoffPlaces.TeamOpen(team.Id), OpenIds.None);
            return team;
        });
    }

    Task<Outcome<Team>> ChangeAsync(AppCall call, SaveTeam body) => call.ChangeAsync(edits => AsLeadAsync<Team>(call, edits, team =>
    {
        if (TeamRules.Check(body, zones) is { } wrong)
        {
            return wrong;
        }

        if (body.Version is not { } version || body.Kind != team.Kind)
        {
            return new Problem(ErrorCode.Invalid, "A change names the version that was seen and leaves the kind as it is.");
        }

        var changed = Of(body, team.Id, version + 1);
        if (version != team.Version)
        {
            return AreAlike(team, changed) ? team : new Problem(ErrorCode.Conflict, "The team was changed meanwhile.", "Look at it again and repeat the change.");
        }

        edits.Set(HandoffPlaces.Team(team.Id), changed);
        return changed;
    }));

    async Task<Outcome<AllTeams>> DeleteAsync(AppCall call)
    {
        IReadOnlyList<string> open = [];
        var deleted = await call.ChangeAsync(async edits =>
        {
            var id = call.Part("id");
            var gone = await AsLeadAsync<Team>(call, edits, team => team);
            if (gone.IsOk)
            {
                open = (await edits.GetAsync(HandoffPlaces.TeamOpen(id)))?.Incoming ?? [];
                await edits.GetAsync(HandoffPlaces.TeamQueue(id));
                edits.Set(HandoffPlaces.TeamQueue(id), null);
                edits.Set(HandoffPlaces.TeamOpen(id), null);
                edits.Set(HandoffPlaces.Team(id), null);
            }

            return gone;
        });
        if (deleted.Problem is { } problem)
        {
            return problem.Code == ErrorCode.NotFound ? await AllAsync(call) : problem;
        }

        // Where this is cut short, whoever looks at the next one does the rest.
        foreach (var handoff in open)
        {
            await healing.HealAsync(call, handoff);
        }

        return await AllAsync(call);
    }

    static async Task<Outcome<T>> AsLeadAsync<T>(AppCall call, Edits edits, Func<Team, Outcome<T>> work) =>
        await edits.FindTeamAsync(call.Part("id")) is not { } team ? TeamList.NoTeam
        : team.HasLead(call.Account) ? work(team)
        : NotLead;

    // Lists are equal as they are written.
    static bool AreAlike(Team one, Team other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, Json.Team).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, Json.Team));

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
