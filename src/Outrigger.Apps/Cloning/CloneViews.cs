using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning;

/// <summary>A variable found in the template or a title pattern, with its type (text, date, mention, number, link) as written.</summary>
/// <param name="Name">Name between the braces, without type and offset.</param>
/// <param name="Type"><c>text</c>, <c>date</c>, <c>mention</c>, <c>number</c> or <c>link</c>.</param>
/// <param name="Uses">How often it occurs.</param>
/// <param name="Places">Where: <c>title</c>, <c>body</c>, <c>macro jira, parameter jqlQuery</c>, …</param>
public sealed record TemplateVariable(string Name, string Type, int Uses, IReadOnlyList<string> Places);

/// <summary>A reference in the template that means something else, or nothing, on another page or in another space.</summary>
public sealed record TemplateReference(string Kind, string Text, string Advice);

/// <summary>An attached table that rows can be taken from.</summary>
public sealed record RowFile(string AttachmentId, string Name, long Bytes);

/// <summary>What the ui shows of a chosen template. It holds no body.</summary>
public sealed record TemplateView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string SpaceId { get; init; }

    public required string SpaceKey { get; init; }

    public required string SpaceName { get; init; }

    public string? ParentId { get; init; }

    public string? ParentTitle { get; init; }

    public string? WebPath { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required int Attachments { get; init; }

    public required int Children { get; init; }

    public required int Macros { get; init; }

    public required bool Restricted { get; init; }

    public required IReadOnlyList<TemplateVariable> Variables { get; init; }

    public required IReadOnlyList<TemplateReference> References { get; init; }

    /// <summary>CSV attachments of the template, offered as rows.</summary>
    public required IReadOnlyList<RowFile> RowFiles { get; init; }

    public required IReadOnlyList<ClonePreset> Presets { get; init; }
}

/// <summary>A named choice kept with the template, in Confluence (content property), for whoever may see it.</summary>
public sealed record ClonePreset(string Name, CloneDraft Draft);

/// <summary>A one-click correction: applying it means sending the draft again with this override.</summary>
public sealed record FindingFix(string Label, RowOverride Override);

/// <summary>Something the preview found.</summary>
/// <param name="Code">From the one table, which also says whether it stops the run.</param>
/// <param name="Message">One sentence naming row or field.</param>
/// <param name="WayOut">What to do.</param>
/// <param name="Row">Row number, 1-based; null for the whole plan.</param>
/// <param name="Field">Column, variable or option it is about.</param>
/// <param name="WebPath">The page it is about, such as the one that has the title.</param>
/// <param name="Fix">The correction offered, if any.</param>
/// <param name="Stops">True when the run cannot start with it.</param>
public sealed record PreviewFinding(
    ErrorCode Code, string Message, string? WayOut, int? Row, string? Field, string? WebPath, FindingFix? Fix, bool Stops);

[JsonConverter(typeof(CamelCaseEnum<RowPlan>))]
public enum RowPlan
{
    Create,
    Skip,
    Reuse,
    Blocked,
}

/// <summary>One row of the preview.</summary>
public sealed record PreviewRow(
    int Number, string Title, RowPlan Plan, string? Note, IReadOnlyList<string> Labels, string ParentTitle, int Pages,
    IReadOnlyList<PreviewFinding> Findings);

/// <summary>What would happen. <see cref="PlanId"/> starts it as shown.</summary>
public sealed record ClonePreview
{
    public required string PlanId { get; init; }

    /// <summary>Column names of the rows, in order, for the table's header.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The first rows, at most 500; <see cref="TotalRows"/> says how many there are.</summary>
    public required IReadOnlyList<PreviewRow> Rows { get; init; }

    public required int TotalRows { get; init; }

    /// <summary>Pages that would be created, children counted.</summary>
    public required int Pages { get; init; }

    public required int Skipped { get; init; }

    public required int Reused { get; init; }

    public required int Blocked { get; init; }

    /// <summary>All findings, rows' first ones included, at most 200.</summary>
    public required IReadOnlyList<PreviewFinding> Findings { get; init; }

    public required int Writes { get; init; }

    public required int Reads { get; init; }

    /// <summary>Rate-limit points this run will use, by Atlassian's published price list.</summary>
    public required int Points { get; init; }

    /// <summary>How long the run should take, in seconds; null where there is nothing to reckon with.</summary>
    public double? SecondsExpected { get; init; }

    public required string DestinationTitle { get; init; }

    /// <summary>Title that the index page will have; null where there is none.</summary>
    public string? IndexTitle { get; init; }

    public required bool CanStart { get; init; }
}

[JsonConverter(typeof(CamelCaseEnum<RunState>))]
public enum RunState
{
    Running,
    Done,
    Cancelled,
    Interrupted,
    Undoing,
    Undone,
}

[JsonConverter(typeof(CamelCaseEnum<RowStatus>))]
public enum RowStatus
{
    Waiting,
    Creating,
    Created,
    Reused,
    Skipped,
    Failed,

    /// <summary>An answer was lost and could not be proven either way; a person must look.</summary>
    Unknown,

    /// <summary>Moved to the trash by undo.</summary>
    Undone,

    /// <summary>Left alone by undo because somebody edited it since.</summary>
    Kept,
}

[JsonConverter(typeof(CamelCaseEnum<Fidelity>))]
public enum Fidelity
{
    NotChecked,
    Same,
    Differs,
}

/// <summary>One row of a run or its report.</summary>
public sealed record RunRow
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required RowStatus Status { get; init; }

    public string? PageId { get; init; }

    public string? WebPath { get; init; }

    public Problem? Problem { get; init; }

    public Fidelity Fidelity { get; init; }

    public IReadOnlyList<string> Differences { get => field ?? []; init; }
}

/// <summary>How far a run is.</summary>
public sealed record RunProgress
{
    public required string RunId { get; init; }

    public required RunState State { get; init; }

    public required int Done { get; init; }

    public required int Total { get; init; }

    public required int Failed { get; init; }

    public required double PagesPerMinute { get; init; }

    /// <summary>Null until there is a rate to reckon with.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>What the run is doing or waiting for, one short phrase.</summary>
    public required string Phase { get; init; }

    /// <summary>Why the run stopped before its end; null while it runs or when it ended by itself.</summary>
    public Problem? Stopped { get; init; }
}

/// <summary>A run that the journal knows.</summary>
public sealed record RunSummary(
    string RunId, DateTimeOffset StartedAt, string TemplateTitle, RunState State, int Total, int Created, int Failed);

/// <summary>What came of a run.</summary>
public sealed record RunReport
{
    public required RunSummary Summary { get; init; }

    public required IReadOnlyList<RunRow> Rows { get; init; }

    /// <summary>Pages that undo would move to the trash.</summary>
    public required int Undoable { get; init; }

    public string? IndexWebPath { get; init; }

    public required int Writes { get; init; }

    public required int Reads { get; init; }
}

/// <summary>The last choices of a person: switches and ids, no titles, no texts. Kept on the server.</summary>
public sealed record ClonerPreferences
{
    public string? TemplateId { get; init; }

    public string? SpaceId { get; init; }

    public string? ParentId { get; init; }

    public RowSource? Source { get; init; }

    public CloneOptions? Options { get; init; }
}
