using System.Globalization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Records;

/// <summary>
/// What may be done to a handoff and what becomes of it. Pure: whoever loses a compare-and-set reads again and asks again, and
/// is then told who was first.
/// </summary>
public static partial class HandoffRules
{
    /// <summary>
    /// Receiver, sender or time bring a change about. The same answer by the same person again is no mistake and changes nothing;
    /// any other answer to a closed handoff is <see cref="ErrorCode.HandoffClosed"/>.
    /// </summary>
    /// <param name="caller">Account id.</param>
    public static Outcome<HandoffChange> Answer(HandoffRecord record, AnswerHandoff answer, string caller, HandoffScene scene)
    {
        if (record.State != HandoffState.Pending)
        {
            return Again(record, answer, caller) ? Same(record) : Closed(record, caller);
        }

        if (HandoffTransitions.Of(record.State, answer.State) is not { By: not Actor.Time } transition)
        {
            return new Problem(ErrorCode.BadUsage, $"A handoff is accepted, declined or withdrawn, never made {Word(answer.State)} by a person.");
        }

        return Lapse(record, scene) is { Record.State: HandoffState.Expired } lapsed
            ? Closed(lapsed.Record, caller)
            : Refusal(record, transition, answer, caller, scene) is { } refusal ? refusal : Answered(record, transition, answer, caller, scene);
    }

    /// <summary>
    /// What time has done to a pending handoff: once its accept-by passed, the fallback becomes the receiver with a time of his own,
    /// or it expires. Null for nothing. To be asked at each read and before each answer.
    /// </summary>
    public static HandoffChange? Lapse(HandoffRecord record, HandoffScene scene)
    {
        if (record.State != HandoffState.Pending || record.AcceptBy is not { } limit || limit > scene.Now)
        {
            return null;
        }

        return record.Fallback is { } fallback ? Passed(record, new(TargetKind.Person, fallback), limit, scene) : Expired(record, scene);
    }

    /// <summary>
    /// What the deletion of its team does to a pending handoff: it is as one whose time has passed, and says why. The team's queue went
    /// with the team.
    /// </summary>
    public static HandoffChange? Orphan(HandoffRecord record, HandoffScene scene)
    {
        if (Lapse(record with { AcceptBy = scene.Now }, scene) is not { } change)
        {
            return null;
        }

        var after = change.Record;
        return change with
        {
            Effects = [],
            Record = after with { Reason = after.State == HandoffState.Expired ? AnswerReason.TeamDeleted : after.Reason, Story = [.. after.Story.SkipLast(1), after.Story[^1] with { Reason = AnswerReason.TeamDeleted }] },
        };
    }

    /// <summary>Whether this person may answer it now.</summary>
    public static bool MayAnswer(HandoffRecord record, string caller, HandoffScene scene) =>
        record.State == HandoffState.Pending && record.From != caller && scene.IsReceiver(record.To, caller);

    /// <summary>Whether anything is still to be done in Jira.</summary>
    public static bool Owes(HandoffRecord record) => record.Outbox is var box
        && (box.NoteComment is null || (box.PassedOwed && box.PassedComment is null) || (box.ReplyOwed && box.ReplyComment is null) || (box.AssigneeOwed && !box.AssigneeSettled));

    static bool Again(HandoffRecord record, AnswerHandoff answer, string caller) => record.State == answer.State
        && record.Story is [.., { By: { } by }] && by == caller;

    static HandoffChange Same(HandoffRecord record) => new(record, false, []);

    static Problem? Refusal(HandoffRecord record, HandoffTransition transition, AnswerHandoff answer, string caller, HandoffScene scene)
    {
        if (transition.By == Actor.Sender && record.From != caller)
        {
            return new(ErrorCode.Forbidden, "Only the sender can withdraw a handoff.", "Decline it instead.");
        }

        if (transition.By == Actor.Receiver && record.From == caller)
        {
            return new(ErrorCode.ReceiverSelf, "You sent this handoff, so another has to answer it.", "Withdraw it to keep the issue.");
        }

        if (transition.By == Actor.Receiver && !scene.IsReceiver(record.To, caller))
        {
            return new(ErrorCode.Forbidden, "This handoff is for somebody else.", "Ask the sender to withdraw it and hand the issue to you.");
        }

        if (answer.Reason == AnswerReason.TeamDeleted)
        {
            return new(ErrorCode.Invalid, "That a team was deleted is said by the server.", "Choose another reason.");
        }

        return transition.ReasonNeeded && answer.Reason is null
            ? new(ErrorCode.Invalid, "A handoff is not declined without a reason.", "Choose the reason.")
            : null;
    }

    static HandoffChange Answered(HandoffRecord record, HandoffTransition transition, AnswerHandoff answer, string caller, HandoffScene scene)
    {
        var outbox = record.Outbox with
        {
            ReplyOwed = transition.Reply,
            AssigneeOwed = transition.Assignee && record.AssignOnAccept && scene.Settings.MayAssign,
        };
        var after = Moved(record, new(scene.Now, answer.State, caller, answer.Reason)) with
        {
            Closed = scene.Now,
            Reason = answer.Reason,
            AcceptedBy = answer.State == HandoffState.Accepted ? caller : null,
            Outbox = outbox,
        };
        var moves = transition.EntersReceiversQueue ? Moves(record, caller) : [];
        return new(after, true, [.. TeamLeft(record), .. moves]);
    }

    static HandoffChange Passed(HandoffRecord record, HandoffTarget fallback, DateTimeOffset limit, HandoffScene scene)
    {
        var acceptBy = scene.AcceptBy(fallback, scene.Settings.AcceptHours) ?? (scene.Now + (limit - record.Created));
        var after = Moved(record, new(scene.Now, HandoffState.Pending, To: fallback)) with
        {
            To = fallback,
            Fallback = null,
            AcceptBy = acceptBy,
            Outbox = record.Outbox with { PassedOwed = true },
        };
        return new(after, true, [.. TeamLeft(record)]);
    }

    static HandoffChange Expired(HandoffRecord record, HandoffScene scene)
    {
        var after = Moved(record, new(scene.Now, HandoffState.Expired)) with
        {
            Closed = scene.Now,
            Outbox = record.Outbox with { ReplyOwed = true },
        };
        return new(after, true, [.. TeamLeft(record)]);
    }

    static HandoffRecord Moved(HandoffRecord record, HandoffMoment moment) => record with
    {
        Version = record.Version + 1,
        State = moment.State,
        Story = [.. record.Story, moment],
    };

    static QueueEffect[] Moves(HandoffRecord record, string receiver) =>
    [
        new(new(TargetKind.Person, record.From), false, record.IssueId, null),
        new(new(TargetKind.Person, receiver), true, record.IssueId, record.Id),
    ];

    /// <summary>A pending handoff to a team stands in the team's queue, and only as long as it is pending.</summary>
    static QueueEffect[] TeamLeft(HandoffRecord record) =>
        record.To.Kind == TargetKind.Person ? [] : [new(record.To, false, record.IssueId, record.Id)];

    static Problem Closed(HandoffRecord record, string caller)
    {
        var by = record.Story is [.., var last] ? last.By : null;
        var who = by is null ? "" : by == caller ? " by you" : record.State == HandoffState.Withdrawn ? " by the sender" : " by somebody else";
        var when = (record.Closed ?? record.Created).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(ErrorCode.HandoffClosed, $"This handoff was already {Word(record.State)}{who} at {when} UTC.", "Open it again to see how it stands.");
    }

    static string Word(HandoffState state) => state switch
    {
        HandoffState.Accepted => "accepted",
        HandoffState.Declined => "declined",
        HandoffState.Withdrawn => "withdrawn",
        HandoffState.Expired => "expired",
        _ => "pending",
    };
}
