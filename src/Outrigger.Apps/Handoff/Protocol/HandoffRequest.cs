using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>
/// Everything the ui may ask of the core of Handoff. Each request is answered by exactly one <see cref="HandoffReply"/> with the
/// same <see cref="Id"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(OpenQueue), "openQueue")]
[JsonDerivedType(typeof(PollQueue), "pollQueue")]
[JsonDerivedType(typeof(MoveIssue), "moveIssue")]
[JsonDerivedType(typeof(UndoMove), "undoMove")]
[JsonDerivedType(typeof(AddToQueue), "addToQueue")]
[JsonDerivedType(typeof(RemoveFromQueue), "removeFromQueue")]
[JsonDerivedType(typeof(TakeNext), "takeNext")]
[JsonDerivedType(typeof(FindIssues), "findIssues")]
[JsonDerivedType(typeof(FindReceivers), "findReceivers")]
[JsonDerivedType(typeof(ReadOpen), "readOpen")]
[JsonDerivedType(typeof(ReadHistory), "readHistory")]
[JsonDerivedType(typeof(OpenHandoff), "openHandoff")]
[JsonDerivedType(typeof(OpenIssue), "openIssue")]
[JsonDerivedType(typeof(ReadChanges), "readChanges")]
[JsonDerivedType(typeof(CheckDraft), "checkDraft")]
[JsonDerivedType(typeof(SendHandoff), "sendHandoff")]
[JsonDerivedType(typeof(AnswerOne), "answerOne")]
[JsonDerivedType(typeof(PrepareShift), "prepareShift")]
[JsonDerivedType(typeof(PreviewShift), "previewShift")]
[JsonDerivedType(typeof(StartShift), "startShift")]
[JsonDerivedType(typeof(StepShift), "stepShift")]
[JsonDerivedType(typeof(ResumeShift), "resumeShift")]
[JsonDerivedType(typeof(CancelShift), "cancelShift")]
[JsonDerivedType(typeof(ListShifts), "listShifts")]
[JsonDerivedType(typeof(ReadTeams), "readTeams")]
[JsonDerivedType(typeof(WriteTeam), "writeTeam")]
[JsonDerivedType(typeof(RemoveTeam), "removeTeam")]
[JsonDerivedType(typeof(ReadTemplate), "readTemplate")]
[JsonDerivedType(typeof(WriteTemplate), "writeTemplate")]
[JsonDerivedType(typeof(ReadSettings), "readSettings")]
[JsonDerivedType(typeof(WriteSettings), "writeSettings")]
[JsonDerivedType(typeof(WritePreferences), "writePreferences")]
[JsonDerivedType(typeof(Measure), "measure")]
public abstract record HandoffRequest
{
    /// <summary>Chosen by the asker, positive, not in use.</summary>
    public required int Id { get; init; }
}

/// <summary>First request: which core is this, who am I, what did I choose last, which teams are mine.</summary>
public sealed record Hello : HandoffRequest
{
    /// <summary>Address of the Jira site, for the link in notes; null where the host does not say it.</summary>
    public string? SiteUrl { get; init; }
}

/// <summary>Gives up the request with id <see cref="Target"/>, which is then answered with the problem <c>cancelled</c>.</summary>
public sealed record Cancel : HandoffRequest
{
    public required int Target { get; init; }
}

/// <summary>Reads a queue and its issues. Heals what is owed in Jira for handoffs among them.</summary>
public sealed record OpenQueue : HandoffRequest
{
    /// <summary><c>mine</c>, or a team's id.</summary>
    public required string Queue { get; init; }

    /// <summary>Optional columns shown: <c>priority</c>, <c>due</c>, <c>sla</c>; nothing is asked for the others. Null for those shown last, or else those of the viewer's preferences.</summary>
    public IReadOnlyList<string>? Columns { get; init; }
}

/// <summary>Asks whether a queue changed; answered with <c>queueUnchanged</c> or <c>queueOpened</c>. Details of issues are read for new ones only.</summary>
public sealed record PollQueue : HandoffRequest
{
    public required string Queue { get; init; }
}

/// <summary>Puts an issue after another of the same queue, to the top for null; the core knows the order the ui last drew.</summary>
public sealed record MoveIssue : HandoffRequest
{
    public required string Queue { get; init; }

    public required string IssueId { get; init; }

    public string? After { get; init; }
}

/// <summary>Takes back the last move, removal or addition in this queue.</summary>
public sealed record UndoMove : HandoffRequest
{
    public required string Queue { get; init; }
}

/// <summary>Adds issues: by id, or all that a JQL query finds (at most 100), or keys in a text.</summary>
public sealed record AddToQueue : HandoffRequest
{
    public required string Queue { get; init; }

    public IReadOnlyList<string>? IssueIds { get; init; }

    public string? Jql { get; init; }

    /// <summary>Issue keys or addresses, separated by anything.</summary>
    public string? Keys { get; init; }
}

public sealed record RemoveFromQueue : HandoffRequest
{
    public required string Queue { get; init; }

    public required IReadOnlyList<string> IssueIds { get; init; }
}

/// <summary>Takes the first issue of a team's queue that the viewer may see to the end of his own, unless his work limit is reached.</summary>
public sealed record TakeNext : HandoffRequest
{
    public required string Queue { get; init; }
}

/// <summary>Issues whose key or summary matches, or that a JQL query finds.</summary>
public sealed record FindIssues : HandoffRequest
{
    public string? Text { get; init; }

    public string? Jql { get; init; }
}

/// <summary>People, teams, roles and shifts that the issues may be handed to. Empty text: recent and likely ones.</summary>
public sealed record FindReceivers : HandoffRequest
{
    public required string Text { get; init; }

    /// <summary>Who must be able to be given all of these.</summary>
    public required IReadOnlyList<string> IssueIds { get; init; }

    /// <summary>Leaves teams, roles and shifts out.</summary>
    public bool PeopleOnly { get; init; }
}

/// <summary>What waits for me and what I wait for. Heals what is owed in Jira.</summary>
public sealed record ReadOpen : HandoffRequest;

/// <summary>All handoffs, newest first, filtered in the tab.</summary>
public sealed record ReadHistory : HandoffRequest
{
    public HandoffState? State { get; init; }

    /// <summary>Account id: from or to this person.</summary>
    public string? Person { get; init; }

    public string? Team { get; init; }

    public DateTimeOffset? Since { get; init; }

    /// <summary>From the page before.</summary>
    public string? Cursor { get; init; }
}

public sealed record OpenHandoff : HandoffRequest
{
    public required string HandoffId { get; init; }
}

/// <summary>All that the issue panel's full view draws: the open handoff, or what a new one starts from.</summary>
public sealed record OpenIssue : HandoffRequest
{
    public required string IssueId { get; init; }
}

/// <summary>What changed on the issue since the note.</summary>
public sealed record ReadChanges : HandoffRequest
{
    public required string HandoffId { get; init; }
}

/// <summary>Checks a draft against Jira (receiver, permissions, length) without writing anything.</summary>
public sealed record CheckDraft : HandoffRequest
{
    public required HandoffDraft Draft { get; init; }
}

public sealed record SendHandoff : HandoffRequest
{
    public required HandoffDraft Draft { get; init; }
}

/// <summary>Accepts, declines or withdraws.</summary>
public sealed record AnswerOne : HandoffRequest
{
    public required string HandoffId { get; init; }

    public required HandoffState Answer { get; init; }

    /// <summary>The read-back (needed to accept), or words for the reason.</summary>
    public string? Text { get; init; }

    /// <summary>Needed to decline.</summary>
    public AnswerReason? Reason { get; init; }

    /// <summary>True to become the assignee even where somebody else is now (<see cref="HandoffView.AssigneeNow"/>).</summary>
    public bool OverAssignee { get; init; }
}

/// <summary>A shift sheet with a note begun for each issue. One of queue, JQL, keys.</summary>
public sealed record PrepareShift : HandoffRequest
{
    public string? Queue { get; init; }

    public string? Jql { get; init; }

    public string? Keys { get; init; }
}

/// <summary>Checks a whole shift without writing anything.</summary>
public sealed record PreviewShift : HandoffRequest
{
    public required ShiftDraft Draft { get; init; }
}

/// <summary>Starts the shift as drafted; a row that a finding stops by now fails at once. Work happens in <see cref="StepShift"/>.</summary>
public sealed record StartShift : HandoffRequest
{
    public required ShiftDraft Draft { get; init; }
}

public sealed record StepShift : HandoffRequest
{
    public required string RunId { get; init; }

    /// <summary>How long the step may work, in milliseconds: 50 to 20,000.</summary>
    public required int BudgetMs { get; init; }
}

/// <summary>Goes on with a shift from what this browser kept: where it was interrupted, or with the rows that were not sent.</summary>
public sealed record ResumeShift : HandoffRequest
{
    public required string RunId { get; init; }
}

/// <summary>Sends no more; what is sent stays sent.</summary>
public sealed record CancelShift : HandoffRequest
{
    public required string RunId { get; init; }
}

/// <summary>Shifts that this browser knows and that are not finished, or of which rows were not sent.</summary>
public sealed record ListShifts : HandoffRequest;

public sealed record ReadTeams : HandoffRequest;

public sealed record WriteTeam : HandoffRequest
{
    /// <summary>Null for a new one.</summary>
    public string? TeamId { get; init; }

    public required SaveTeam Team { get; init; }
}

public sealed record RemoveTeam : HandoffRequest
{
    public required string TeamId { get; init; }
}

/// <summary>The template of a project's notes; the built-in one where there is none.</summary>
public sealed record ReadTemplate : HandoffRequest
{
    public required string ProjectId { get; init; }
}

/// <summary>Writes it as a project property; for project administrators.</summary>
public sealed record WriteTemplate : HandoffRequest
{
    public required string ProjectId { get; init; }

    /// <summary>Null goes back to the built-in one.</summary>
    public NoteTemplate? Template { get; init; }
}

public sealed record ReadSettings : HandoffRequest;

/// <summary>For administrators, from the app's administration page.</summary>
public sealed record WriteSettings : HandoffRequest
{
    public required HandoffSettings Settings { get; init; }
}

public sealed record WritePreferences : HandoffRequest
{
    public required HandoffPreferences Preferences { get; init; }
}

/// <summary>Measures of a team lead.</summary>
public sealed record Measure : HandoffRequest
{
    /// <summary>Only handoffs from or to members of this team; null for all.</summary>
    public string? Team { get; init; }

    /// <summary>1 to 366.</summary>
    public required int Days { get; init; }
}
