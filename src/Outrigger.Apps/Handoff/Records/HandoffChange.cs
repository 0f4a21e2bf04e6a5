using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;

namespace Outrigger.Apps.Handoff.Records;

/// <summary>What a handoff does to a queue, to be written in the same transaction as the record.</summary>
/// <param name="Owner">A person for his own queue, else the team whose queue it is.</param>
/// <param name="Enters">True to come to the end, false to leave.</param>
public sealed record QueueEffect(HandoffTarget Owner, bool Enters, string IssueId, string? Handoff)
{
    /// <summary>The queue after it; <see cref="Core.Errors.ErrorCode.QueueFull"/> where there is no room, and then nothing of the change is written.</summary>
    public Core.Errors.Outcome<QueueChange> On(Queue queue, DateTimeOffset now) =>
        Enters ? QueueRules.Enter(queue, IssueId, now, Handoff) : QueueRules.Leave(queue, IssueId);
}

/// <summary>A record after a change.</summary>
/// <param name="Changed">False where it was as asked already: nothing needs to be written.</param>
public sealed record HandoffChange(HandoffRecord Record, bool Changed, IReadOnlyList<QueueEffect> Effects);
