using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Handoff.Calls;
using Outrigger.Server.Api.Handoff.Documents;

namespace Outrigger.Server.Api.Handoff.Teams;

/// <summary>The teams, roles and shifts of one tenant.</summary>
static class TeamStore
{
    static readonly HandoffApiJson Json = HandoffJson.Api;

    extension(IDocumentStore store)
    {
        /// <summary>The team; without a value where there is none.</summary>
        public Task<Outcome<Stored<Team>>> ReadTeamAsync(string id, CancellationToken cancellation) =>
            store.ReadAsync(HandoffKeys.Team(id), Json.Team, cancellation);

        /// <summary>All, in the order they were made.</summary>
        public Task<Outcome<IReadOnlyList<Stored<Team>>>> ReadTeamsAsync(CancellationToken cancellation) =>
            store.ReadAllAsync(DocumentPrefix.Of(HandoffDocuments.Team), Json.Team, cancellation);
    }

    extension(Team team)
    {
        public bool HasLead(string account) => team.Leads.Contains(account, StringComparer.Ordinal);

        public bool HasMember(string account) => team.Members.Any(member => member.AccountId == account);

        /// <summary>True for whoever may see and change its queue.</summary>
        public bool Has(string account) => team.HasMember(account) || team.HasLead(account);
    }

    public static Problem NoTeam { get; } = new(ErrorCode.NotFound, "There is no such team.", "It may have been deleted: look at the teams again.");
}
