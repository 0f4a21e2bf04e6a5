using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary>
/// Puts a changed record wherever it is kept: under its id, with its issue, in the lists of those who wait, and its effect on
/// queues; all in the edits of one transaction.
/// </summary>
static class HandoffFiling
{
    /// <summary>Most handoffs that wait for one person or team, or that one person waits for.</summary>
    public const int MostOpen = 500;

    const int RequestsKept = 20;

    /// <summary>What keeps it from being filed; null when it is.</summary>
    /// <param name="before">The record as it was; null for a new one.</param>
    /// <param name="requestId">Of a new one.</param>
    public static async Task<Problem?> FileAsync(this Edits edits, HandoffRecord? before, HandoffChange change, DateTimeOffset now, string? requestId = null)
    {
        if (!change.Changed)
        {
            return null;
        }

        var record = change.Record;
        if (before is null)
        {
            edits.Add(HandoffPlaces.Record(record.Id), record);
        }
        else
        {
            edits.Set(HandoffPlaces.Record(record.Id), record);
        }

        await WithIssueAsync(edits, record, requestId);
        return await ListAsync(edits, before, record) ?? await AffectAsync(edits, change, now);
    }

    static async Task WithIssueAsync(Edits edits, HandoffRecord record, string? requestId)
    {
        var place = HandoffPlaces.Issue(record.IssueId);
        var seen = await edits.GetAsync(place);
        var issue = seen ?? IssueHandoffs.None;
        if (requestId is not null)
        {
            issue = issue with { Count = issue.Count + 1, Requests = [.. issue.Requests.TakeLast(RequestsKept - 1), new(requestId, record.Id)] };
        }

        var wasOpen = issue.Open?.Id == record.Id;
        if (wasOpen && record.State is (HandoffState.Declined or HandoffState.Expired))
        {
            issue = issue with { Bounces = issue.Bounces + 1 };
        }

        issue = record.State == HandoffState.Pending ? issue with { Open = record }
            : wasOpen || issue.Last?.Id == record.Id ? issue with { Open = wasOpen ? null : issue.Open, Last = record }
            : issue;
        if (issue != seen)
        {
            edits.Set(place, issue);
        }
    }

    static async Task<Problem?> ListAsync(Edits edits, HandoffRecord? before, HandoffRecord record)
    {
        var (were, are) = (Lists(edits.Store, before), Lists(edits.Store, record));
        foreach (var left in were.Except(are))
        {
            await ListAsync(edits, left, record.Id, there: false);
        }

        foreach (var entered in are.Except(were))
        {
            await ListAsync(edits, entered, record.Id, there: true);
        }

        return before is null ? await CrowdedAsync(edits, record) : null;
    }

    // Only what waits is in a list.
    static IReadOnlyList<(Place<OpenIds> Place, OpenList List)> Lists(IDocumentStore store, HandoffRecord? record) => record is not { State: HandoffState.Pending } ? [] :
    [
        (store.OpenOf(record.To), OpenList.Incoming),
        (store.Open(record.From), OpenList.Outgoing),
        .. record.Fallback is { } fallback ? [(store.Open(fallback), OpenList.Standby)] : Array.Empty<(Place<OpenIds>, OpenList)>(),
    ];

    // The list of a team that was deleted is not made anew.
    static async Task ListAsync(Edits edits, (Place<OpenIds> Place, OpenList List) at, string id, bool there)
    {
        var seen = await edits.GetAsync(at.Place);
        if (seen is null && !there)
        {
            return;
        }

        var open = seen ?? OpenIds.None;
        edits.Set(at.Place, at.List switch
        {
            OpenList.Incoming => open with { Incoming = With(open.Incoming, id, there) },
            OpenList.Outgoing => open with { Outgoing = With(open.Outgoing, id, there) },
            OpenList.Standby => open with { Standby = With(open.Standby, id, there) },
        });
    }

    static IReadOnlyList<string> With(IReadOnlyList<string> ids, string id, bool there) => [.. ids.Where(other => other != id), .. there ? [id] : Array.Empty<string>()];

    static async Task<Problem?> CrowdedAsync(Edits edits, HandoffRecord record) =>
        record.Fallback is { } fallback && (await edits.GetAsync(edits.Store.Open(fallback)))?.Standby.Count > MostOpen
            ? new(ErrorCode.QueueFull, $"{MostOpen} handoffs have this fallback already.", "Choose another, or none.")
        : (await edits.GetAsync(edits.Store.OpenOf(record.To)))?.Incoming.Count > MostOpen
            ? new(ErrorCode.QueueFull, $"{MostOpen} handoffs wait for this receiver already.", "Choose another, or wait until some are answered.")
        : (await edits.GetAsync(edits.Store.Open(record.From)))?.Outgoing.Count > MostOpen
            ? new(ErrorCode.QueueFull, $"{MostOpen} handoffs that you sent wait for an answer already.", "Withdraw those that are not needed.")
        : null;

    static async Task<Problem?> AffectAsync(Edits edits, HandoffChange change, DateTimeOffset now)
    {
        foreach (var effect in change.Effects)
        {
            var place = edits.Store.QueueOf(effect.Owner);
            if (!effect.On(await edits.GetAsync(place) ?? Queue.Empty, now).TryGet(out var after, out var full))
            {
                return full;
            }

            if (after.Changed)
            {
                edits.Set(place, after.Queue);
            }
        }

        return null;
    }

    enum OpenList
    {
        Incoming,
        Outgoing,
        Standby,
    }
}
