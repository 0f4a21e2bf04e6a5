using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Records;

public static partial class HandoffRules
{
    /// <summary>How long a claim keeps everybody else from working on what is owed.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Notes what was done in Jira, or who is about to do it. Telling a step twice changes nothing, and the first comment told stays:
    /// only the sender's full note replaces the bare one that stood in for it.
    /// </summary>
    /// <param name="caller">Account id.</param>
    public static Outcome<HandoffChange> Tell(HandoffRecord record, TellStep step, string caller, DateTimeOffset now)
    {
        if (new[] { step.NoteComment, step.ReplyComment, step.PassedComment }.Any(comment => comment is not null && !Queues.IssueIds.IsId(comment)))
        {
            return new Problem(ErrorCode.Invalid, "A comment is named by its numeric id.");
        }

        if ((step.Claim || step.Release) && !HandoffIds.IsRequestId(step.ClaimKey))
        {
            return new Problem(ErrorCode.Invalid, "A claim has a key of 16 to 40 of the letters a to z and digits.");
        }

        if (step.Claim && Claimed(record.Outbox, step.ClaimKey, now) is { } taken)
        {
            return taken;
        }

        var outbox = Leased(Noted(record, step, caller), step, caller, now);
        return outbox == record.Outbox ? Same(record) : new HandoffChange(record with { Version = record.Version + 1, Outbox = outbox }, true, []);
    }

    static Problem? Claimed(HandoffOutbox outbox, string? key, DateTimeOffset now) => outbox.ClaimedUntil is { } until && until > now && outbox.ClaimKey != key
        ? new(ErrorCode.Conflict, "Another tab is just writing to Jira for this handoff.", "Look again in a minute.", Math.Ceiling((until - now).TotalSeconds))
        : null;

    static HandoffOutbox Noted(HandoffRecord record, TellStep step, string caller)
    {
        var box = record.Outbox;
        var fuller = box.NoteBare && step.NoteComment is not null && !step.NoteBare && caller == record.From;
        return box with
        {
            NoteComment = fuller ? step.NoteComment : box.NoteComment ?? step.NoteComment,
            NoteBare = box.NoteComment is null ? step.NoteComment is not null && step.NoteBare : box.NoteBare && !fuller,
            ReplyComment = box.ReplyOwed ? box.ReplyComment ?? step.ReplyComment : box.ReplyComment,
            PassedComment = box.PassedOwed ? box.PassedComment ?? step.PassedComment : box.PassedComment,
            AssigneeSettled = box.AssigneeSettled || (box.AssigneeOwed && step.AssigneeSettled),
        };
    }

    static HandoffOutbox Leased(HandoffOutbox box, TellStep step, string caller, DateTimeOffset now)
    {
        if (step.Claim)
        {
            return box with { ClaimedBy = caller, ClaimKey = step.ClaimKey, ClaimedUntil = now + Lease };
        }

        return step.Release && box.ClaimKey == step.ClaimKey ? box with { ClaimedBy = null, ClaimKey = null, ClaimedUntil = null } : box;
    }
}
