using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>One handoff to send.</summary>
public sealed record HandoffDraft
{
    public required string IssueId { get; init; }

    public required HandoffTarget To { get; init; }

    public required NoteDraft Note { get; init; }

    public AcceptByRule? AcceptBy { get; init; }

    public string? Fallback { get; init; }

    public bool AssignOnAccept { get; init; }
}

/// <summary>One issue of a shift sheet.</summary>
/// <param name="To">Null for the sheet's receiver.</param>
/// <param name="Note">Null for the shared note alone.</param>
public sealed record ShiftRow(string IssueId, HandoffTarget? To = null, NoteDraft? Note = null);

/// <summary>A whole shift to hand over: 1 to 200 issues.</summary>
public sealed record ShiftDraft
{
    public required HandoffTarget To { get; init; }

    public required IReadOnlyList<ShiftRow> Rows { get; init; }

    /// <summary>Goes before each issue's own note; null for none. An issue with neither is a finding.</summary>
    public NoteDraft? Shared { get; init; }

    public AcceptByRule? AcceptBy { get; init; }

    public string? Fallback { get; init; }

    public bool AssignOnAccept { get; init; }
}

/// <summary>How one issue of a shift fares.</summary>
[JsonConverter(typeof(CamelCaseEnum<ShiftRowState>))]
public enum ShiftRowState
{
    Waiting,
    Sent,
    Failed,
    Skipped,
}

/// <summary>One issue of a shift, before or during the run.</summary>
/// <param name="Prefill">For the preparation: a note begun from the last change of status.</param>
public sealed record ShiftRowView(IssueView Issue, TargetView? To, ShiftRowState State, IReadOnlyList<DraftFinding> Findings, NoteDraft? Prefill = null, string? Handoff = null, Problem? Problem = null);

/// <summary>A shift as prepared, previewed, running or finished.</summary>
/// <param name="RunId">Null before it is started.</param>
/// <param name="Finished">True when no row waits.</param>
/// <param name="SecondsLeft">Of the run; null while it is not known.</param>
public sealed record ShiftView(string? RunId, IReadOnlyList<ShiftRowView> Rows, int Sent, int Failed, int Waiting, bool Finished, DateTimeOffset? Started = null, double? SecondsLeft = null);
