using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Teams;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary>Reads handoffs for those who look at them.</summary>
sealed class HandoffViewing(HandoffScenes scenes, HandoffHealing healing)
{
    const int PageSize = 50;

    /// <summary>What waits for the caller, himself or by one of his teams, and what he waits for.</summary>
    public async Task<Outcome<OpenHandoffs>> OpenAsync(AppCall call)
    {
        var edits = call.Reading();
        var mine = await edits.GetAsync(call.Store.Open(call.Account)) ?? OpenIds.None;
        var teams = (await call.Store.ReadTeamsAsync(call.Cancellation)).Where(team => team.HasMember(call.Account)).Select(team => team.Id).ToArray();
        var incoming = new List<string>([.. mine.Incoming, .. mine.Standby]);
        foreach (var team in teams)
        {
            incoming.AddRange((await edits.GetAsync(HandoffPlaces.TeamOpen(team)))?.Incoming ?? []);
        }

        // What stood by may have fallen to him, what was his may have gone on; what he sent is not for him to answer.
        var waiting = (await PendingAsync(call, edits, incoming))
            .Where(record => record.From != call.Account && (record.To.Kind == TargetKind.Person ? record.To.Id == call.Account : teams.Contains(record.To.Id)));
        return new OpenHandoffs([.. waiting], await PendingAsync(call, edits, mine.Outgoing), scenes.Now);
    }

    /// <summary>All of the site, newest first; the tab filters.</summary>
    public async Task<Outcome<HandoffPage>> PageAsync(AppCall call)
    {
        var listed = await call.Store.ListAsync(DocumentPrefix.Of(HandoffDocuments.Record), PageSize, call.Query("cursor"), call.Cancellation);
        if (!listed.TryGet(out var page, out var problem))
        {
            return problem;
        }

        var edits = call.Reading();
        var records = new List<HandoffRecord>(page.Items.Count);
        foreach (var document in page.Items)
        {
            records.Add(await healing.FreshAsync(call, edits, new Place<HandoffRecord>(document.Key, HandoffPlaces.Records).Read(document)));
        }

        return new HandoffPage(records, page.Cursor);
    }

    /// <summary>The panel's one call: two documents, with a team's third.</summary>
    public async Task<Outcome<IssueStanding>> StandingAsync(AppCall call)
    {
        var id = call.Part("issueId");
        if (!IssueIds.IsId(id))
        {
            return new Problem(ErrorCode.Invalid, "An issue is named by its numeric id.");
        }

        var edits = call.Reading();
        var issue = await edits.GetAsync(HandoffPlaces.Issue(id)) ?? IssueHandoffs.None;
        if (issue.Open is { } seen && await healing.FreshAsync(call, edits, seen) != seen)
        {
            edits = call.Reading();
            issue = await edits.GetAsync(HandoffPlaces.Issue(id)) ?? IssueHandoffs.None;
        }

        var place = (await edits.GetAsync(call.Store.OwnQueue(call.Account)))?.IndexOf(id) ?? -1;
        return new IssueStanding(issue.Open, issue.Last, issue.Count, issue.Open is { } open && await MayAnswerAsync(call, edits, open), place < 0 ? null : place + 1, issue.Bounces);
    }

    static async Task<bool> MayAnswerAsync(AppCall call, Edits edits, HandoffRecord open) =>
        open.From != call.Account
        && (open.To.Kind == TargetKind.Person ? open.To.Id == call.Account : (await edits.FindTeamAsync(open.To.Id))?.HasMember(call.Account) == true);

    async Task<IReadOnlyList<HandoffRecord>> PendingAsync(AppCall call, Edits edits, IEnumerable<string> ids)
    {
        var records = new List<HandoffRecord>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await edits.GetAsync(HandoffPlaces.Record(id)) is { } record
                && await healing.FreshAsync(call, edits, record) is { State: HandoffState.Pending } fresh)
            {
                records.Add(fresh);
            }
        }

        return [.. records.OrderBy(record => record.Created).ThenBy(record => record.Id, StringComparer.Ordinal)];
    }
}
