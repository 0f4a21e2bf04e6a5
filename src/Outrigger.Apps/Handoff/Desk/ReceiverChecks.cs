using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Whether a receiver can be given an issue, and why not.</summary>
public sealed class ReceiverChecks(HandoffServices services, People people, SiteFacts site)
{
    /// <summary>Members of a team that are asked for one by one.</summary>
    const int MostAsked = 10;

    /// <summary>What is wrong with the receiver; null for nothing.</summary>
    public async Task<DraftFinding?> ReceiverAsync(string issueId, HandoffTarget to, string myId, string place, CancellationToken cancellation) =>
        to.Kind == TargetKind.Person ? await PersonAsync(issueId, to.Id, myId, place, "The receiver", cancellation) : await TeamAsync(issueId, to, myId, place, cancellation);

    /// <summary>What is wrong with the fallback; null for nothing.</summary>
    public async Task<DraftFinding?> FallbackAsync(string issueId, HandoffTarget to, string? fallback, string myId, CancellationToken cancellation)
    {
        if (fallback is null)
        {
            return null;
        }

        return to.Kind == TargetKind.Person && to.Id == fallback
            ? Stop("fallback", ErrorCode.ReceiverSelf, "The fallback is the receiver himself.", "Choose another fallback, or none.")
            : await PersonAsync(issueId, fallback, myId, "fallback", "The fallback", cancellation);
    }

    async Task<DraftFinding?> PersonAsync(string issueId, string accountId, string myId, string place, string who, CancellationToken cancellation)
    {
        if (accountId == myId)
        {
            return Stop(place, ErrorCode.ReceiverSelf, $"{who} is yourself.", "Choose somebody else.");
        }

        if (!(await services.Jira.IsAssignableAsync(issueId, accountId, cancellation)).TryGet(out var can, out var problem))
        {
            return problem.Code == ErrorCode.NotFound ? null : new(place, true, problem); // an issue that is gone is found as such
        }

        if (can)
        {
            return null;
        }

        await people.ReadAsync([accountId], cancellation);
        var person = people.Of(accountId);
        return !people.IsKnown(accountId) || !person.Active
            ? Stop(place, ErrorCode.ReceiverInactive, $"{who} {Name(person)} has no active account any more.", "Choose somebody else.")
            : Stop(place, ErrorCode.ReceiverForbidden, $"{who} {Name(person)} may not see this issue, or may not be its assignee.", "Choose somebody else, or ask an administrator of the project.");
    }

    async Task<DraftFinding?> TeamAsync(string issueId, HandoffTarget to, string myId, string place, CancellationToken cancellation)
    {
        if (await site.TeamAsync(to, cancellation) is not { } team)
        {
            return Stop(place, ErrorCode.NotFound, "The team that should get the issue is not there any more.", "Choose another receiver.");
        }

        string[] others = [.. team.Members.Select(member => member.AccountId).Where(id => id != myId)];
        if (others.Length == 0)
        {
            return Stop(place, ErrorCode.ReceiverSelf, $"You are the only member of {team.Name}.", "Choose somebody else.");
        }

        foreach (var member in others.Take(MostAsked))
        {
            if (await services.Jira.IsAssignableAsync(issueId, member, cancellation) is not { Problem: null, Value: false })
            {
                return null; // one who can take it is enough
            }
        }

        return others.Length > MostAsked
            ? null
            : Stop(place, ErrorCode.ReceiverForbidden, $"Nobody of {team.Name} may see this issue and be its assignee.", "Choose another receiver, or ask an administrator of the project.");
    }

    static string Name(PersonView person) => person.Name ?? person.AccountId;

    static DraftFinding Stop(string place, ErrorCode code, string message, string wayOut) => new(place, true, new(code, message, wayOut));
}
