using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary>Records handoffs, takes answers and notes what was done in Jira.</summary>
sealed class HandoffDesk(HandoffScenes scenes, HandoffHealing healing, Random chance)
{
    public static Problem NoHandoff { get; } = new(ErrorCode.NotFound, "There is no such handoff.", "Look at the history for the one that is meant.");

    /// <summary>All or none; a request that was recorded before answers what it made.</summary>
    public async Task<Outcome<HandoffsRecorded>> RecordAsync(AppCall call, RecordHandoffs body)
    {
        if (body.Handoffs.Count is 0 or > HandoffRules.MostAtOnce || body.Handoffs.DistinctBy(wanted => wanted.IssueId).Count() != body.Handoffs.Count)
        {
            return new Problem(ErrorCode.Invalid, $"One request records 1 to {HandoffRules.MostAtOnce} handoffs, each of another issue.", "Send them in several requests.");
        }

        if (body.Handoffs.FirstOrDefault(wanted => !HandoffIdRules.IsTarget(wanted.To) || (wanted.Fallback is { } fallback && !HandoffIdRules.IsAccount(fallback))) is not null)
        {
            return new Problem(ErrorCode.Invalid, "A receiver is an account id or the id of a team, a fallback an account id.");
        }

        await HealOpenAsync(call, body.Handoffs);
        return await call.ChangeAsync<HandoffsRecorded>(async edits =>
        {
            var scene = await scenes.OfAsync(call, edits);
            var records = new List<HandoffRecord>();
            foreach (var wanted in body.Handoffs)
            {
                if (!(await RecordAsync(call, edits, wanted, body.Batch, scene)).TryGet(out var record, out var problem))
                {
                    return problem;
                }

                records.Add(record);
            }

            return new HandoffsRecorded(records);
        });
    }

    /// <summary>Of two answers at once the first counts; the other is told so.</summary>
    public async Task<Outcome<HandoffRecord>> AnswerAsync(AppCall call, AnswerHandoff answer) =>
        await FindAsync(call) is null
            ? NoHandoff
            : await ChangeAsync(call, async (edits, record) => HandoffRules.Answer(record, answer, call.Account, await scenes.OfAsync(call, edits)));

    public Task<Outcome<HandoffRecord>> TellAsync(AppCall call, TellStep step) => step.ClaimKey is { } key && !HandoffIds.IsRequestId(key)
        ? Task.FromResult<Outcome<HandoffRecord>>(new Problem(ErrorCode.Invalid, "A claim has a key of 16 to 40 of the letters a to z and digits."))
        : ChangeAsync(call, (_, record) => Task.FromResult(HandoffRules.Tell(record, step, call.Account, scenes.Now)));

    /// <summary>The handoff that the path names, as it stands now; null for none.</summary>
    public async Task<HandoffRecord?> FindAsync(AppCall call)
    {
        var (id, edits) = (call.Part("id"), call.Reading());
        return HandoffIds.IsId(id) && await edits.GetAsync(HandoffPlaces.Record(id)) is { } record ? await healing.FreshAsync(call, edits, record) : null;
    }

    async Task<Outcome<HandoffRecord>> ChangeAsync(AppCall call, Func<Edits, HandoffRecord, Task<Outcome<HandoffChange>>> judge)
    {
        var id = call.Part("id");
        return !HandoffIds.IsId(id) ? NoHandoff : await call.ChangeAsync<HandoffRecord>(async edits =>
        {
            if (await edits.GetAsync(HandoffPlaces.Record(id)) is not { } record)
            {
                return NoHandoff;
            }

            return !(await judge(edits, record)).TryGet(out var change, out var refused) ? refused
                : await edits.FileAsync(record, change, scenes.Now) is { } problem ? problem
                : change.Record;
        });
    }

    async Task<Outcome<HandoffRecord>> RecordAsync(AppCall call, Edits edits, NewHandoff wanted, string? batch, HandoffScene scene)
    {
        var issue = Apps.Handoff.Queues.IssueIds.IsId(wanted.IssueId) ? await edits.GetAsync(HandoffPlaces.Issue(wanted.IssueId)) : null;
        var made = issue?.Requests.LastOrDefault(request => request.RequestId == wanted.RequestId);
        var already = made is null ? null : await edits.GetAsync(HandoffPlaces.Record(made.Handoff));
        return !HandoffRules.Create(wanted, HandoffIds.New(scene.Now, chance), call.Account, batch, already, issue?.Open, scene).TryGet(out var change, out var refused) ? refused
            : await edits.FileAsync(null, change, scene.Now, wanted.RequestId) is { } problem ? problem
            : change.Record;
    }

    async Task HealOpenAsync(AppCall call, IReadOnlyList<NewHandoff> handoffs)
    {
        var edits = call.Reading();
        foreach (var wanted in handoffs.Where(wanted => Apps.Handoff.Queues.IssueIds.IsId(wanted.IssueId)))
        {
            if ((await edits.GetAsync(HandoffPlaces.Issue(wanted.IssueId)))?.Open is { } open)
            {
                await healing.FreshAsync(call, edits, open);
            }
        }
    }
}
