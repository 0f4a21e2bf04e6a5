using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;

namespace Outrigger.Server.Api.Handoff.Teams;

/// <summary>The teams, roles and shifts of one tenant, and who may do what with them.</summary>
static class TeamList
{
    public static Problem NoTeam { get; } = new(ErrorCode.NotFound, "There is no such team.", "It may have been deleted: look at the teams again.");

    /// <summary>All, in the order they were made.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static async Task<IReadOnlyList<Team>> ReadTeamsAsync(this IDocumentStore store, CancellationToken cancellation)
    {
        var all = new List<Team>();
        string? cursor = null;
        do
        {
            if (!(await store.ListAsync(DocumentPrefix.Of(HandoffDocuments.Team), DocumentLimits.MaxPage, cursor, cancellation)).TryGet(out var page, out var problem))
            {
                throw new StoreRefusedException(problem);
            }

            all.AddRange(page.Items.Select(document => new Place<Team>(document.Key, HandoffPlaces.Teams).Read(document)));
            cursor = page.Cursor;
        }
        while (cursor is not null);

        return all;
    }

    /// <summary>The team of an id as it came; null for none. What is no id is never part of a key.</summary>
    public static async Task<Team?> FindTeamAsync(this Edits edits, string id) => HandoffIdRules.IsTeam(id) ? await edits.GetAsync(HandoffPlaces.Team(id)) : null;

    extension(Team team)
    {
        public bool HasLead(string account) => team.Leads.Contains(account, StringComparer.Ordinal);

        public bool HasMember(string account) => team.Members.Any(member => member.AccountId == account);

        /// <summary>True for whoever may see and change its queue.</summary>
        public bool Has(string account) => team.HasMember(account) || team.HasLead(account);
    }
}
