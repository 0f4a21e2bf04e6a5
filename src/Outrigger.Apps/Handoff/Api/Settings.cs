using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Api;

/// <summary>How an answer is added to the story on the issue.</summary>
[JsonConverter(typeof(CamelCaseEnum<ReplyStyle>))]
public enum ReplyStyle
{
    /// <summary>One comment more, below the note.</summary>
    Reply,

    /// <summary>The note's comment gets a line more, where the one who answers may edit it; otherwise a reply.</summary>
    Edit,
}

/// <summary>Settings of the site, changed by administrators (<c>GET</c>, <c>PUT /api/handoff/settings</c>).</summary>
/// <param name="MayAssign">Acceptance may make the receiver the assignee. Off until an administrator allows it.</param>
/// <param name="Searchable">The issue property <c>outrigger-handoff</c> is written, so that JQL finds <c>handoff.state</c>. Needs the permission to edit issues.</param>
/// <param name="AcceptHours">Working hours that a receiver has, 0.25 to 80; null for no limit.</param>
/// <param name="AgingDays">Days in a queue after which an issue is shown as old, 1 to 365; twice that as very old.</param>
public sealed record HandoffSettings(
    bool MayAssign = false,
    bool Searchable = false,
    ReplyStyle Replies = ReplyStyle.Reply,

    // Null is a choice of its own here: left out it would be read back as the default.
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? AcceptHours = 8,
    int AgingDays = 7);

/// <summary>What one person chose last: switches and ids (<c>GET</c>, <c>PUT /api/handoff/preferences</c>).</summary>
/// <param name="Columns">Optional columns of queues: <c>priority</c>, <c>due</c>, <c>sla</c>.</param>
/// <param name="WorkLimit">Issues in work at a time, 1 to 50; null for no limit.</param>
/// <param name="Queue">Queue opened last: <c>mine</c> or a team's id.</param>
public sealed record HandoffPreferences(IReadOnlyList<string>? Columns = null, int? WorkLimit = null, NoteForm? Form = null, string? Queue = null);

/// <summary>Shape of a note.</summary>
[JsonConverter(typeof(CamelCaseEnum<NoteForm>))]
public enum NoteForm
{
    /// <summary>State of the work, where it stands, actions, what if, read-back.</summary>
    IPass,

    /// <summary>One text and a state of the work.</summary>
    Brief,

    /// <summary>Sections of the project's own template.</summary>
    Project,
}
