using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>Everything the core of Handoff may answer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(QueueOpened), "queueOpened")]
[JsonDerivedType(typeof(QueueUnchanged), "queueUnchanged")]
[JsonDerivedType(typeof(IssueTaken), "issueTaken")]
[JsonDerivedType(typeof(IssuesFound), "issuesFound")]
[JsonDerivedType(typeof(ReceiversFound), "receiversFound")]
[JsonDerivedType(typeof(OpenRead), "openRead")]
[JsonDerivedType(typeof(HistoryRead), "historyRead")]
[JsonDerivedType(typeof(HandoffOpened), "handoffOpened")]
[JsonDerivedType(typeof(IssueOpened), "issueOpened")]
[JsonDerivedType(typeof(ChangesRead), "changesRead")]
[JsonDerivedType(typeof(DraftChecked), "draftChecked")]
[JsonDerivedType(typeof(ShiftShown), "shiftShown")]
[JsonDerivedType(typeof(ShiftsListed), "shiftsListed")]
[JsonDerivedType(typeof(TeamsRead), "teamsRead")]
[JsonDerivedType(typeof(TemplateRead), "templateRead")]
[JsonDerivedType(typeof(SettingsRead), "settingsRead")]
[JsonDerivedType(typeof(Measured), "measured")]
[JsonDerivedType(typeof(Progressed), "progressed")]
public abstract record HandoffReply
{
    /// <summary>Id of the request it answers.</summary>
    public required int Id { get; init; }
}

/// <summary>The request could not be fulfilled, for an expected reason.</summary>
public sealed record Failed : HandoffReply
{
    public required Problem Problem { get; init; }
}

/// <summary>Fulfilled; there is nothing to show.</summary>
public sealed record Done : HandoffReply;

public sealed record Welcome : HandoffReply
{
    public required string Version { get; init; }

    public required PersonView Me { get; init; }

    public required HandoffSettings Settings { get; init; }

    public required HandoffPreferences Preferences { get; init; }

    /// <summary>Teams that I am of or lead.</summary>
    public required IReadOnlyList<Team> MyTeams { get; init; }

    /// <summary>Handoffs that wait for me.</summary>
    public required int Waiting { get; init; }

    /// <summary>False where a shift cannot be resumed after the tab is closed.</summary>
    public required bool JournalLasts { get; init; }
}

/// <summary>Answers openQueue, pollQueue, moveIssue, undoMove, addToQueue, removeFromQueue.</summary>
public sealed record QueueOpened : HandoffReply
{
    public required QueueView Queue { get; init; }
}

public sealed record QueueUnchanged : HandoffReply
{
    public required int AskAgainMs { get; init; }
}

/// <summary>Answers takeNext: the team's queue after it, and what was taken.</summary>
public sealed record IssueTaken : HandoffReply
{
    public required IssueView Issue { get; init; }

    public required QueueView Queue { get; init; }
}

public sealed record IssuesFound : HandoffReply
{
    public required IReadOnlyList<IssueView> Issues { get; init; }
}

public sealed record ReceiversFound : HandoffReply
{
    public required IReadOnlyList<TargetView> Receivers { get; init; }
}

public sealed record OpenRead : HandoffReply
{
    public required IReadOnlyList<HandoffRow> Incoming { get; init; }

    public required IReadOnlyList<HandoffRow> Outgoing { get; init; }
}

public sealed record HistoryRead : HandoffReply
{
    public required IReadOnlyList<HandoffRow> Rows { get; init; }

    public string? Cursor { get; init; }
}

/// <summary>Answers openHandoff, sendHandoff and answerOne.</summary>
public sealed record HandoffOpened : HandoffReply
{
    public required HandoffView Handoff { get; init; }
}

/// <summary>The open handoff of an issue, or what a new one starts from.</summary>
public sealed record IssueOpened : HandoffReply
{
    public required IssueView Issue { get; init; }

    /// <summary>The one that waits, else the last one; null for none so far.</summary>
    public HandoffView? Handoff { get; init; }

    /// <summary>Why a new handoff cannot be sent from here (service project, no permission, one is pending); null when it can.</summary>
    public Problem? Refusal { get; init; }

    public required NoteTemplate Template { get; init; }

    /// <summary>A note begun from the last change of status.</summary>
    public required NoteDraft Prefill { get; init; }
}

public sealed record ChangesRead : HandoffReply
{
    /// <summary>Newest first, at most 100.</summary>
    public required IReadOnlyList<ChangeView> Changes { get; init; }
}

public sealed record DraftChecked : HandoffReply
{
    public required IReadOnlyList<DraftFinding> Findings { get; init; }

    /// <summary>Characters of the comment as Jira counts them at most.</summary>
    public required int Length { get; init; }

    /// <summary>32,767.</summary>
    public required int MostLength { get; init; }
}

/// <summary>Answers prepareShift, previewShift, startShift, stepShift, resumeShift and cancelShift.</summary>
public sealed record ShiftShown : HandoffReply
{
    public required ShiftView Shift { get; init; }
}

public sealed record ShiftsListed : HandoffReply
{
    public required IReadOnlyList<ShiftView> Shifts { get; init; }
}

/// <summary>Answers readTeams, writeTeam and removeTeam.</summary>
public sealed record TeamsRead : HandoffReply
{
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Members and leads as shown now.</summary>
    public required IReadOnlyList<PersonView> People { get; init; }
}

public sealed record TemplateRead : HandoffReply
{
    public required NoteTemplate Template { get; init; }

    /// <summary>False for the built-in one.</summary>
    public required bool OfProject { get; init; }

    public required bool MayWrite { get; init; }
}

/// <summary>Answers readSettings and writeSettings.</summary>
public sealed record SettingsRead : HandoffReply
{
    public required HandoffSettings Settings { get; init; }
}

public sealed record Measured : HandoffReply
{
    public required MeasuresView Measures { get; init; }
}

/// <summary>How far a long request is; comes any number of times before its answer.</summary>
public sealed record Progressed : HandoffReply
{
    public required int Done { get; init; }

    public required int Total { get; init; }
}
