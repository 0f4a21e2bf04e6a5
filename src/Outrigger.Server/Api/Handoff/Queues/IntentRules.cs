using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Api.Handoff.Queues;

/// <summary>What an intent may name: ids of issues and nothing else, also where a neighbour that is gone would not be looked at.</summary>
static class IntentRules
{
    const int MostNeighbours = 8;

    public static Problem? Check(QueueIntent intent) => intent switch
    {
        PutAfter put => Check([put.IssueId, .. Some(put.After)], put.Before),
        PutBefore put => Check([put.IssueId, .. Some(put.Before)], put.After),
        AddIssues add => Check([.. add.IssueIds, .. Some(add.After)], null),
        RemoveIssues remove => Check(remove.IssueIds, null),
        TakeIssue take => Check([take.IssueId], null),
        _ => Wrong,
    };

    static Problem Wrong { get; } = new(ErrorCode.Invalid, "An intent names issues by their numeric ids, 1 to 100 of them, and at most 8 neighbours.");

    static string[] Some(string? id) => id is null ? [] : [id];

    static Problem? Check(IReadOnlyList<string> ids, IReadOnlyList<string>? neighbours) =>
        ids.Count <= QueueRules.MostAtOnce + 1 && ids.All(IssueIds.IsId) && (neighbours is null || (neighbours.Count <= MostNeighbours && neighbours.All(IssueIds.IsId)))
            ? null
            : Wrong;
}
