using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Records;

namespace Outrigger.Server.Privacy;

/// <summary>
/// Takes a person from handoffs and teams. What the person sent and nobody answered is withdrawn; what waits for the person goes to
/// the fallback, or expires; both by the rules of the app.
/// </summary>
sealed class HandoffErasure(HandoffScenes scenes)
{
    /// <summary>Ends what is open, and replaces the account in the record and wherever a copy of it is.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public Task<bool> EndAsync(IDocumentStore store, DocumentKey key, string account, CancellationToken cancellation) => EditAsync(store, async edits =>
    {
        if (await edits.GetAsync(HandoffPlaces.Record(Id(key))) is not { } record)
        {
            return null;
        }

        var scene = await scenes.OfAsync(store, edits, cancellation);
        var ended = record.State == HandoffState.Pending ? Ended(record, account, scene) : null;
        var change = new HandoffChange(Without(ended?.Record ?? record, account), true, ended?.Effects ?? []);
        return await edits.FileAsync(record, change, scene.Now);
    }, cancellation);

    /// <summary>Replaces the account in an issue's copies, also where their records are gone.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static Task<bool> CleanIssueAsync(IDocumentStore store, DocumentKey key, string account, CancellationToken cancellation) => EditAsync(store, async edits =>
    {
        var place = HandoffPlaces.Issue(Id(key));
        if (await edits.GetAsync(place) is { } issue)
        {
            edits.Set(place, issue with { Open = issue.Open is { } open ? Without(open, account) : null, Last = issue.Last is { } last ? Without(last, account) : null });
        }

        return null;
    }, cancellation);

    /// <summary>Takes the account from a team. A team that loses its last member is deleted, as its last lead would delete it.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static Task<bool> LeaveTeamAsync(IDocumentStore store, DocumentKey key, string account, CancellationToken cancellation) => EditAsync(store, async edits =>
    {
        var id = Id(key);
        if (await edits.GetAsync(HandoffPlaces.Team(id)) is not { } team)
        {
            return null;
        }

        var members = team.Members.Where(member => member.AccountId != account).ToArray();
        if (members.Length == 0)
        {
            await edits.RemoveAsync(HandoffPlaces.TeamQueue(id));
            await edits.RemoveAsync(HandoffPlaces.TeamOpen(id));
            edits.Set(HandoffPlaces.Team(id), null);
            return null;
        }

        string[] leads = [.. team.Leads.Where(lead => lead != account)];
        edits.Set(HandoffPlaces.Team(id), team with { Version = team.Version + 1, Members = members, Leads = leads.Length > 0 ? leads : [members[0].AccountId] });
        return null;
    }, cancellation);

    static async Task<bool> EditAsync(IDocumentStore store, Func<Edits, Task<Problem?>> edit, CancellationToken cancellation)
    {
        var done = await Edits.RunAsync<bool>(store, async edits => await edit(edits) is { } problem ? problem : true, cancellation);
        return done.Problem is { } refused ? throw new StoreRefusedException(refused) : true;
    }

    static HandoffChange? Ended(HandoffRecord record, string account, HandoffScene scene)
    {
        var without = record.Fallback == account ? record with { Fallback = null } : record;
        return record.From == account ? Withdrawn(without, account, scene)
            : record.To is { Kind: TargetKind.Person } to && to.Id == account ? HandoffRules.Lapse(without with { AcceptBy = scene.Now }, scene)
            : null;
    }

    // One whose time has passed may have gone to its fallback, whom nobody waits for any more.
    static HandoffChange? Withdrawn(HandoffRecord record, string account, HandoffScene scene)
    {
        var lapsed = HandoffRules.Lapse(record, scene);
        return HandoffRules.Answer(lapsed?.Record ?? record, new AnswerHandoff(HandoffState.Withdrawn), account, scene).TryGet(out var withdrawn, out _)
            ? withdrawn with { Effects = [.. lapsed?.Effects ?? [], .. withdrawn.Effects] }
            : lapsed;
    }

    static HandoffRecord Without(HandoffRecord record, string account)
    {
        var claimed = record.Outbox.ClaimedBy == account;
        return record with
        {
            Version = record.Version + 1,
            From = Replaced(record.From, account),
            To = Without(record.To, account),
            Fallback = record.Fallback == account ? null : record.Fallback,
            AcceptedBy = record.AcceptedBy is { } accepted ? Replaced(accepted, account) : null,
            Story = [.. record.Story.Select(moment => moment with { By = moment.By is { } by ? Replaced(by, account) : null, To = moment.To is { } to ? Without(to, account) : null })],
            Outbox = claimed ? record.Outbox with { ClaimedBy = null, ClaimKey = null, ClaimedUntil = null } : record.Outbox,
        };
    }

    static HandoffTarget Without(HandoffTarget target, string account) => target.Kind == TargetKind.Person ? target with { Id = Replaced(target.Id, account) } : target;

    static string Replaced(string id, string account) => id == account ? FormerUser.Id : id;

    static string Id(DocumentKey key) => key.Value[(key.TypeName.Length + 1)..];
}
