using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Api;

/// <summary>Where a handoff stands. Only <see cref="Pending"/> may change; the others are final.</summary>
[JsonConverter(typeof(CamelCaseEnum<HandoffState>))]
public enum HandoffState
{
    /// <summary>Sent; nobody has answered, and the sender still owns the issue.</summary>
    Pending,

    /// <summary>The receiver read it back and owns it.</summary>
    Accepted,

    /// <summary>The receiver gave it back, with a reason.</summary>
    Declined,

    /// <summary>The sender took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time, and no fallback was left.</summary>
    Expired,
}

/// <summary>Whom a handoff is for.</summary>
[JsonConverter(typeof(CamelCaseEnum<TargetKind>))]
public enum TargetKind
{
    Person,

    /// <summary>A team in its whole: first to accept takes it.</summary>
    Team,

    /// <summary>Whoever holds a role, such as the duty manager: first to accept takes it.</summary>
    Role,

    /// <summary>Members of a shift, with working hours: first to accept takes it.</summary>
    Shift,
}

/// <summary>Why a handoff was declined, withdrawn or expired; the words for it are in the comment only.</summary>
[JsonConverter(typeof(CamelCaseEnum<AnswerReason>))]
public enum AnswerReason
{
    NotMine,
    NoTime,
    OffShift,
    NoteUnclear,
    NoAccess,
    SentByMistake,
    DoneAlready,
    Other,

    /// <summary>The team that it was for is gone. Said by the server, never by a person.</summary>
    TeamDeleted,
}
