using Outrigger.Apps.Handoff.Api;

namespace Outrigger.Apps.Handoff.Records;

/// <summary>Who may bring a change of state about.</summary>
public enum Actor
{
    Sender,

    /// <summary>The person it is for, or any member of the team, role or shift it is for.</summary>
    Receiver,

    /// <summary>Nobody: the accept-by time passed.</summary>
    Time,
}

/// <summary>One allowed change of a handoff.</summary>
/// <param name="ReasonNeeded">True where it is refused without a reason.</param>
/// <param name="Reply">True where the story on the issue is owed a reply.</param>
/// <param name="Passed">True where the fallback is to be told.</param>
/// <param name="Assignee">True where the issue is owed a new assignee, if the sender asked for it and the site allows it.</param>
/// <param name="EntersReceiversQueue">True where the issue leaves the sender's queue for that of who answered.</param>
public sealed record HandoffTransition(
    HandoffState From, HandoffState To, Actor By, bool ReasonNeeded = false, bool Reply = false, bool Passed = false, bool Assignee = false, bool EntersReceiversQueue = false);

/// <summary>The state machine of a handoff, in one place. What is not here is refused.</summary>
public static class HandoffTransitions
{
    public static IReadOnlyList<HandoffTransition> All { get; } =
    [
        new(HandoffState.Pending, HandoffState.Accepted, Actor.Receiver, Reply: true, Assignee: true, EntersReceiversQueue: true),
        new(HandoffState.Pending, HandoffState.Declined, Actor.Receiver, ReasonNeeded: true, Reply: true),
        new(HandoffState.Pending, HandoffState.Withdrawn, Actor.Sender, Reply: true),
        new(HandoffState.Pending, HandoffState.Pending, Actor.Time, Passed: true),
        new(HandoffState.Pending, HandoffState.Expired, Actor.Time, Reply: true),
    ];

    /// <summary>Null where that change is not allowed to anybody.</summary>
    public static HandoffTransition? Of(HandoffState from, HandoffState to) => All.FirstOrDefault(one => one.From == from && one.To == to);
}
