namespace Outrigger.Apps.Handoff.Api;

/// <summary>Whom a handoff is for, by id.</summary>
/// <param name="Id">Account id of a person; otherwise id of a team, role or shift.</param>
public sealed record HandoffTarget(TargetKind Kind, string Id);

/// <summary>One change of a handoff's state or receiver.</summary>
/// <param name="By">Account id; null where time did it.</param>
/// <param name="To">The receiver, where it was sent; the new one, where the fallback took over.</param>
public sealed record HandoffMoment(DateTimeOffset At, HandoffState State, string? By = null, AnswerReason? Reason = null, HandoffTarget? To = null);

/// <summary>
/// What has been done in Jira. A step whose answer was lost is looked up by the comment property <c>outrigger-handoff</c>
/// before anybody does it again.
/// </summary>
public sealed record HandoffOutbox
{
    /// <summary>Comment that holds the note; null while it is owed.</summary>
    public string? NoteComment { get; init; }

    /// <summary>True where the note's text was lost with the sender's tab and the comment says only who, whom and when.</summary>
    public bool NoteBare { get; init; }

    /// <summary>True once the fallback took over and is to be told so by one reply that mentions him.</summary>
    public bool PassedOwed { get; init; }

    /// <summary>The reply that says so.</summary>
    public string? PassedComment { get; init; }

    /// <summary>True once a closed handoff owes its story one reply.</summary>
    public bool ReplyOwed { get; init; }

    /// <summary>The reply, or the note's comment where replies edit it.</summary>
    public string? ReplyComment { get; init; }

    /// <summary>True once acceptance owes the issue a new assignee.</summary>
    public bool AssigneeOwed { get; init; }

    /// <summary>True when the assignee was set, or found to be somebody whom the app must not overwrite.</summary>
    public bool AssigneeSettled { get; init; }

    /// <summary>Account id of whoever is doing the next step; nobody else does until <see cref="ClaimedUntil"/>.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Made by the tab that claimed: another tab of the same person waits as well.</summary>
    public string? ClaimKey { get; init; }

    public DateTimeOffset? ClaimedUntil { get; init; }
}

/// <summary>One handoff as the server keeps it: ids, states and times, no text.</summary>
public sealed record HandoffRecord
{
    /// <summary>Made by the server; ids sort newest first.</summary>
    public required string Id { get; init; }

    /// <summary>Grows with each change; expected by whoever changes it.</summary>
    public required long Version { get; init; }

    /// <summary>Numeric id of the issue.</summary>
    public required string IssueId { get; init; }

    /// <summary>Account id of the sender.</summary>
    public required string From { get; init; }

    public required HandoffTarget To { get; init; }

    public required HandoffState State { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When the fallback takes over, or the handoff expires; null for no limit.</summary>
    public DateTimeOffset? AcceptBy { get; init; }

    /// <summary>Account id of who gets it when <see cref="AcceptBy"/> passes; null once used.</summary>
    public string? Fallback { get; init; }

    /// <summary>Account id of who accepted.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>When it left <see cref="HandoffState.Pending"/>.</summary>
    public DateTimeOffset? Closed { get; init; }

    public AnswerReason? Reason { get; init; }

    /// <summary>Shared by all handoffs of one shift.</summary>
    public string? Batch { get; init; }

    /// <summary>True where the sender asked that acceptance makes the receiver the assignee.</summary>
    public bool AssignOnAccept { get; init; }

    public required HandoffOutbox Outbox { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<HandoffMoment> Story { get; init; }
}
