using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>A person as shown now.</summary>
/// <param name="Name">Live from Jira; null where the viewer may not see him.</param>
/// <param name="Active">False for an account that was closed.</param>
public sealed record PersonView(string AccountId, string? Name, string? AvatarUrl = null, bool Active = true);

/// <summary>Jira's three status categories.</summary>
[JsonConverter(typeof(CamelCaseEnum<StatusColour>))]
public enum StatusColour
{
    New,
    Indeterminate,
    Done,
}

/// <summary>What Jira says of an issue right now, to this viewer.</summary>
public sealed record IssueView
{
    public required string IssueId { get; init; }

    /// <summary>Null where the viewer may not see it, or it is gone: a placeholder is drawn.</summary>
    public string? Key { get; init; }

    public string? Summary { get; init; }

    public string? Status { get; init; }

    public StatusColour? Colour { get; init; }

    public PersonView? Assignee { get; init; }

    /// <summary>Asked for only while its column is shown.</summary>
    public string? Priority { get; init; }

    /// <summary>Asked for only while its column is shown.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Time left of the running service goal in words; asked for only while its column is shown.</summary>
    public string? Sla { get; init; }

    /// <summary>Path from the site's root, <c>/browse/KEY</c>.</summary>
    public string? WebPath { get; init; }
}

/// <summary>Aging of a card.</summary>
[JsonConverter(typeof(CamelCaseEnum<CardAge>))]
public enum CardAge
{
    Fresh,
    Old,
    VeryOld,
}

/// <summary>One card of a queue.</summary>
/// <param name="Handoff">The handoff that waits for an answer on this issue; null for none.</param>
public sealed record QueueRow(IssueView Issue, DateTimeOffset Since, CardAge Age, HandoffRecord? Handoff = null);

/// <summary>A queue as drawn.</summary>
public sealed record QueueView
{
    public required string Queue { get; init; }

    public required long Version { get; init; }

    public required IReadOnlyList<QueueRow> Rows { get; init; }

    /// <summary>Issues in work (status category indeterminate) among the rows.</summary>
    public required int InWork { get; init; }

    /// <summary>Of my preferences; null for no limit.</summary>
    public int? WorkLimit { get; init; }

    /// <summary>Milliseconds until it is worth asking again: 2,000 while others are active, up to 30,000.</summary>
    public required int AskAgainMs { get; init; }

    /// <summary>True when <c>undoMove</c> would do something.</summary>
    public required bool CanUndo { get; init; }

    /// <summary>A sentence to announce, such as what became of a move whose neighbour was gone.</summary>
    public string? Note { get; init; }

    /// <summary>Most issues of a queue: 500.</summary>
    public required int MostItems { get; init; }
}

/// <summary>A note as read back out of the comment.</summary>
/// <param name="Author">Null where the viewer may not see who wrote it.</param>
/// <param name="Bare">True where the text was lost on its way and the comment says only who, whom and when.</param>
public sealed record NoteView(
    WorkState? State, IReadOnlyList<NoteSection> Sections, IReadOnlyList<NoteActionView> Actions, IReadOnlyList<NoteContingency> Contingencies,
    PersonView? Author, DateTimeOffset? Written, bool Bare);

public sealed record NoteActionView(string Text, PersonView? Owner, DateOnly? Due);

/// <summary>One line of a handoff's timeline.</summary>
/// <param name="Text">What was written with it (read-back, reason), from the reply in Jira; null for none.</param>
public sealed record TimelineEntry(DateTimeOffset At, HandoffState State, PersonView? By, string? Text = null, TargetView? To = null, AnswerReason? Reason = null);

/// <summary>Whom it is for, as shown now.</summary>
public sealed record TargetView(HandoffTarget Target, string? Name, PersonView? Person = null);

/// <summary>One thing that changed on the issue since the note.</summary>
/// <param name="What"><c>status</c>, <c>assignee</c>, <c>comment</c>, <c>due</c>, …: Jira's field.</param>
public sealed record ChangeView(DateTimeOffset At, PersonView? By, string What, string? From, string? To);

/// <summary>A handoff as drawn in a list.</summary>
/// <param name="Note">Null where the comment is not there, or may not be seen.</param>
public sealed record HandoffRow(HandoffRecord Record, IssueView Issue, PersonView From, TargetView To, NoteView? Note = null);

/// <summary>A handoff opened.</summary>
/// <param name="MayAccept">Receiver, or of the team that is.</param>
/// <param name="AssigneeNow">Set where the assignee is another than the sender now, and acceptance would not overwrite him.</param>
/// <param name="Owed">A sentence where a step in Jira is still owed: note, reply or assignee.</param>
public sealed record HandoffView(
    HandoffRow Row, IReadOnlyList<TimelineEntry> Timeline, bool MayAccept, bool MayWithdraw, int Bounces, PersonView? AssigneeNow = null, Problem? Owed = null);

/// <summary>What is wrong with a draft, or worth a look, at its place.</summary>
/// <param name="Place"><c>to</c>, <c>summary</c>, <c>actions.2</c>, <c>issue.10042</c>, …</param>
public sealed record DraftFinding(string Place, bool Stops, Problem Problem);

/// <summary>Measures of a team, reckoned in the tab from records: no text.</summary>
/// <param name="MedianHoursToAccept">Null without an accepted handoff.</param>
/// <param name="BounceRate">Declined and expired of all closed, 0 to 1; null without a closed one.</param>
/// <param name="PendingByAge">Pending ones: under 4 h, under 1 day, under 3 days, older.</param>
/// <param name="AcceptHours">Accepted ones by hours to accept: under 1, 4, 8, 24, 72, more.</param>
/// <param name="ByWeek">Sent and bounced per ISO week, oldest first.</param>
public sealed record MeasuresView(
    int Sent, int Accepted, int Declined, int Withdrawn, int Expired, int Pending, double? MedianHoursToAccept, double? BounceRate,
    IReadOnlyList<int> PendingByAge, IReadOnlyList<int> AcceptHours, IReadOnlyList<MeasuredWeek> ByWeek);

/// <param name="Week"><c>2026-W47</c>.</param>
public sealed record MeasuredWeek(string Week, int Sent, int Bounced);
