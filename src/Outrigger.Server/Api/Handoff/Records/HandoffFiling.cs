using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Core.Errors;
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
        var (was, isNow) = (before?.State == HandoffState.Pending ? before.To : null, record.State == HandoffState.Pending ? record.To : null);
        if (was == isNow)
        {
            return null;
        }

        if (was is not null)
        {
            await ListAsync(edits, edits.Store.OpenOf(was), open => open with { Incoming = [.. open.Incoming.Where(id => id != record.Id)] });
        }

        if (was is null || isNow is null)
        {
            await ListAsync(edits, edits.Store.Open(record.From), open => open with { Outgoing = With(open.Outgoing, record.Id, isNow is not null) });
        }

        if (isNow is not null)
        {
            await ListAsync(edits, edits.Store.OpenOf(isNow), open => open with { Incoming = With(open.Incoming, record.Id, true) });
        }

        return isNow is not null && before is null ? await CrowdedAsync(edits, isNow, record.From) : null;
    }

    static IReadOnlyList<string> With(IReadOnlyList<string> ids, string id, bool there) => [.. ids.Where(other => other != id), .. there ? [id] : Array.Empty<string>()];

    // The list of a team that was deleted is not made anew.
    static async Task ListAsync(Edits edits, Place<OpenIds> place, Func<OpenIds, OpenIds> change)
    {
        var open = await edits.GetAsync(place);
        var changed = change(open ?? OpenIds.None);
        if (open is not null || changed.Incoming.Count + changed.Outgoing.Count > 0)
        {
            edits.Set(place, changed);
        }
    }

    static async Task<Problem?> CrowdedAsync(Edits edits, HandoffTarget to, string from) =>
        (await edits.GetAsync(edits.Store.OpenOf(to)))?.Incoming.Count > MostOpen
            ? new(ErrorCode.QueueFull, $"{MostOpen} handoffs wait for this receiver already.", "Choose another, or wait until some are answered.")
            : (await edits.GetAsync(edits.Store.Open(from)))?.Outgoing.Count > MostOpen
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
}
