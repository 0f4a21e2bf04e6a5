using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>Makes who accepted the assignee, unless the issue is somebody else's by now.</summary>
public sealed class AssigneeStep(HandoffServices services, Claims claims)
{
    static readonly IssueFields Assignee = IssueFields.Of("assignee");

    /// <param name="over">True where who accepted was shown the assignee and takes the issue all the same.</param>
    public async Task<Outcome<HandoffRecord>> DoAsync(HandoffRecord record, bool over, CancellationToken cancellation)
    {
        if (!(record.Outbox.AssigneeOwed && !record.Outbox.AssigneeSettled) || record.AcceptedBy is not { } receiver)
        {
            return record;
        }

        if (!(await claims.HoldAsync(record, cancellation)).TryGet(out var held, out var taken))
        {
            return taken;
        }

        if (held.Outbox.AssigneeSettled)
        {
            return held;
        }

        if (!(await services.Jira.IssueAsync(held.IssueId, Assignee, cancellation)).TryGet(out var issue, out var problem))
        {
            return problem.Code == ErrorCode.NotFound ? await SettledAsync(held, cancellation) : problem;
        }

        var now = issue.Assignee?.AccountId;
        if (now != receiver && (over || now is null || now == held.From))
        {
            var assigned = await services.Jira.AssignAsync(held.IssueId, receiver, cancellation);
            for (var again = 1; again < services.Options.MostTries && assigned.Problem?.Code == ErrorCode.OutcomeUnknown; again++)
            {
                assigned = await services.Jira.AssignAsync(held.IssueId, receiver, cancellation); // the same again changes nothing
            }

            if (assigned.Problem is { Code: not (ErrorCode.Forbidden or ErrorCode.Invalid or ErrorCode.NotFound) } passing)
            {
                return passing;
            }
        }

        return await SettledAsync(held, cancellation);
    }

    Task<Outcome<HandoffRecord>> SettledAsync(HandoffRecord record, CancellationToken cancellation) =>
        claims.TellAsync(record, new() { AssigneeSettled = true }, cancellation);
}
