using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>State of the work: I-PASS's illness severity in three steps.</summary>
[JsonConverter(typeof(CamelCaseEnum<WorkState>))]
public enum WorkState
{
    OnTrack,
    Watch,
    AtRisk,
}

/// <summary>One thing to do.</summary>
/// <param name="Text">1 to 500 characters.</param>
/// <param name="OwnerId">Account id; null for the receiver.</param>
public sealed record NoteAction(string Text, string? OwnerId = null, DateOnly? Due = null);

/// <summary>What to do should something happen.</summary>
public sealed record NoteContingency(string If, string Then);

/// <summary>One section of a project's own template, as filled in.</summary>
/// <param name="Title">The template's own words.</param>
/// <param name="Text">Lines become paragraphs; a line that begins with "- " becomes an item of a list.</param>
public sealed record NoteSection(string Title, string Text);

/// <summary>What the sender wrote. It lives in the tab and in the comment, nowhere else.</summary>
public sealed record NoteDraft
{
    public required NoteForm Form { get; init; }

    public required WorkState State { get; init; }

    /// <summary>Where it stands: at least one visible character. Lines become paragraphs; "- " makes a list.</summary>
    public required string Summary { get; init; }

    /// <summary>In order, at most 30.</summary>
    public IReadOnlyList<NoteAction>? Actions { get; init; }

    /// <summary>At most 20.</summary>
    public IReadOnlyList<NoteContingency>? Contingencies { get; init; }

    /// <summary>Of the project's template; with <see cref="NoteForm.Project"/> only.</summary>
    public IReadOnlyList<NoteSection>? Sections { get; init; }
}

/// <summary>One section that a project's template asks for.</summary>
/// <param name="Hint">What belongs there; null for nothing to say.</param>
/// <param name="Required">A note without it is not sent.</param>
public sealed record TemplateSection(string Title, string? Hint = null, bool Required = false);

/// <summary>How a project wants its notes, kept by Jira as the project property <c>outrigger-handoff-template</c>.</summary>
/// <param name="Sections">1 to 12, beside state and actions.</param>
/// <param name="Actions">Whether it asks for actions.</param>
/// <param name="Contingencies">Whether it asks for if and then.</param>
public sealed record NoteTemplate(string Name, IReadOnlyList<TemplateSection> Sections, bool Actions = true, bool Contingencies = true);
