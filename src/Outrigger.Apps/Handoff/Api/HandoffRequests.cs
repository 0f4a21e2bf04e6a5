namespace Outrigger.Apps.Handoff.Api;

/// <summary>When a handoff should be accepted. Without one the site's <see cref="HandoffSettings.AcceptHours"/> hold.</summary>
/// <param name="WorkingHours">Hours of the receiver's working time from now, 0.25 to 80; null for <paramref name="At"/>.</param>
/// <param name="At">A moment in the future; null for <paramref name="WorkingHours"/>; both null for no limit.</param>
public sealed record AcceptByRule(double? WorkingHours = null, DateTimeOffset? At = null);

/// <summary>One handoff to record.</summary>
public sealed record NewHandoff
{
    /// <summary>Made by the sender's tab, 16 to 40 of <c>[a-z0-9]</c>: recording it again answers the record that is there.</summary>
    public required string RequestId { get; init; }

    public required string IssueId { get; init; }

    public required HandoffTarget To { get; init; }

    public AcceptByRule? AcceptBy { get; init; }

    /// <summary>Account id.</summary>
    public string? Fallback { get; init; }

    public bool AssignOnAccept { get; init; }

    /// <summary>Claims the first step for 60 s at once, as <see cref="TellStep.ClaimKey"/>; null for nobody.</summary>
    public string? ClaimKey { get; init; }
}

/// <summary>Body of <c>POST /api/handoff/handoffs</c>: 1 to 10 handoffs, recorded all or none.</summary>
/// <param name="Batch">Shared id of a shift, as <see cref="NewHandoff.RequestId"/>.</param>
public sealed record RecordHandoffs(IReadOnlyList<NewHandoff> Handoffs, string? Batch = null);

/// <summary>Body of <c>POST /api/handoff/handoffs/{id}/answer</c>.</summary>
/// <param name="State">Accepted or declined (receiver), withdrawn (sender).</param>
public sealed record AnswerHandoff(HandoffState State, AnswerReason? Reason = null);

/// <summary>
/// Body of <c>POST /api/handoff/handoffs/{id}/steps</c>: what was done in Jira, or a claim to do it. Telling a step twice changes
/// nothing.
/// </summary>
public sealed record TellStep
{
    /// <summary>True to be the only one who works on what is owed, for 60 s.</summary>
    public bool Claim { get; init; }

    /// <summary>Made by the tab, as <see cref="NewHandoff.RequestId"/>: needed to claim and to release.</summary>
    public string? ClaimKey { get; init; }

    public string? NoteComment { get; init; }

    public bool NoteBare { get; init; }

    public string? ReplyComment { get; init; }

    public string? PassedComment { get; init; }

    public bool AssigneeSettled { get; init; }

    /// <summary>Gives the claim back.</summary>
    public bool Release { get; init; }
}

/// <summary>Records, newest first.</summary>
/// <param name="Cursor">For the next page; null at the end.</param>
public sealed record HandoffPage(IReadOnlyList<HandoffRecord> Handoffs, string? Cursor = null);

/// <summary>Answer of <c>POST /api/handoff/handoffs</c>, in the order asked.</summary>
public sealed record HandoffsRecorded(IReadOnlyList<HandoffRecord> Handoffs);

/// <summary>Answer of <c>GET /api/handoff/issues/{id}</c>: all that the issue panel draws first.</summary>
/// <param name="Open">The handoff that waits for an answer; null for none.</param>
/// <param name="Last">The newest closed one; null for none.</param>
/// <param name="Count">Handoffs of this issue so far.</param>
/// <param name="MayAnswer">True where the caller is the receiver, or of the team that is.</param>
/// <param name="InMyQueue">1 for the first place; null when it is not there.</param>
/// <param name="Bounces">How many of them were declined or expired.</param>
public sealed record IssueStanding(
    HandoffRecord? Open = null, HandoffRecord? Last = null, int Count = 0, bool MayAnswer = false, int? InMyQueue = null, int Bounces = 0);

/// <summary>Answer of <c>GET /api/handoff/open</c>: what waits for the caller and what he waits for, oldest first.</summary>
/// <param name="Now">The server's clock.</param>
public sealed record OpenHandoffs(IReadOnlyList<HandoffRecord> Incoming, IReadOnlyList<HandoffRecord> Outgoing, DateTimeOffset? Now = null);
