using System.Text.Json.Serialization;
using Outrigger.Apps.Cloning;

namespace Outrigger.Apps.Protocol;

/// <summary>
/// Everything the ui may ask of the core, whether the core is a worker or a server. Each request is answered by
/// exactly one <see cref="CoreReply"/> with the same <see cref="Id"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(SearchPages), "searchPages")]
[JsonDerivedType(typeof(SearchSpaces), "searchSpaces")]
[JsonDerivedType(typeof(ReadTemplate), "readTemplate")]
[JsonDerivedType(typeof(ReadRowFile), "readRowFile")]
[JsonDerivedType(typeof(PreviewDraft), "previewDraft")]
[JsonDerivedType(typeof(StartRun), "startRun")]
[JsonDerivedType(typeof(StepRun), "stepRun")]
[JsonDerivedType(typeof(CancelRun), "cancelRun")]
[JsonDerivedType(typeof(ResumeRun), "resumeRun")]
[JsonDerivedType(typeof(UndoRun), "undoRun")]
[JsonDerivedType(typeof(ListRuns), "listRuns")]
[JsonDerivedType(typeof(ReadReport), "readReport")]
[JsonDerivedType(typeof(ExportReport), "exportReport")]
[JsonDerivedType(typeof(ForgetRun), "forgetRun")]
[JsonDerivedType(typeof(SavePreset), "savePreset")]
[JsonDerivedType(typeof(DeletePreset), "deletePreset")]
[JsonDerivedType(typeof(LoadPreferences), "loadPreferences")]
[JsonDerivedType(typeof(SavePreferences), "savePreferences")]
public abstract record CoreRequest
{
    /// <summary>Chosen by the asker, positive, not in use.</summary>
    public required int Id { get; init; }
}

/// <summary>First request: which core is this, who am I.</summary>
public sealed record Hello : CoreRequest;

/// <summary>Gives up the request with id <see cref="Target"/>, which is then answered with the problem <c>cancelled</c>.</summary>
public sealed record Cancel : CoreRequest
{
    public required int Target { get; init; }
}

/// <summary>Pages whose title holds <see cref="Text"/>, best first; a page id or address finds that page. Empty text: recently changed.</summary>
public sealed record SearchPages : CoreRequest
{
    public required string Text { get; init; }

    /// <summary>Only in this space.</summary>
    public string? SpaceKey { get; init; }
}

/// <summary>Spaces whose name or key holds <see cref="Text"/>.</summary>
public sealed record SearchSpaces : CoreRequest
{
    public required string Text { get; init; }
}

public sealed record ReadTemplate : CoreRequest
{
    public required string PageId { get; init; }
}

/// <summary>The text of a CSV attached to the template.</summary>
public sealed record ReadRowFile : CoreRequest
{
    public required string TemplateId { get; init; }

    public required string AttachmentId { get; init; }
}

/// <summary>Checks a draft; nothing is written.</summary>
public sealed record PreviewDraft : CoreRequest
{
    public required CloneDraft Draft { get; init; }
}

/// <summary>Starts the plan as last previewed. Work happens in <see cref="StepRun"/>.</summary>
public sealed record StartRun : CoreRequest
{
    public required string PlanId { get; init; }
}

/// <summary>Works on a run for about <see cref="BudgetMs"/> milliseconds and says what changed. The asker repeats it until done.</summary>
public sealed record StepRun : CoreRequest
{
    public required string RunId { get; init; }

    public required int BudgetMs { get; init; }
}

/// <summary>No new pages are begun; those under way are finished or proven.</summary>
public sealed record CancelRun : CoreRequest
{
    public required string RunId { get; init; }
}

/// <summary>Goes on with a run from its journal.</summary>
public sealed record ResumeRun : CoreRequest
{
    public required string RunId { get; init; }
}

/// <summary>Turns a run into an undo, which is then stepped like a run.</summary>
public sealed record UndoRun : CoreRequest
{
    public required string RunId { get; init; }
}

public sealed record ListRuns : CoreRequest;

public sealed record ReadReport : CoreRequest
{
    public required string RunId { get; init; }
}

/// <summary>The report as CSV, safe to open in a spreadsheet.</summary>
public sealed record ExportReport : CoreRequest
{
    public required string RunId { get; init; }
}

/// <summary>Removes a run from the journal. Its pages stay.</summary>
public sealed record ForgetRun : CoreRequest
{
    public required string RunId { get; init; }
}

public sealed record SavePreset : CoreRequest
{
    public required string TemplateId { get; init; }

    public required ClonePreset Preset { get; init; }
}

public sealed record DeletePreset : CoreRequest
{
    public required string TemplateId { get; init; }

    public required string Name { get; init; }
}

public sealed record LoadPreferences : CoreRequest;

public sealed record SavePreferences : CoreRequest
{
    public required ClonerPreferences Preferences { get; init; }
}
