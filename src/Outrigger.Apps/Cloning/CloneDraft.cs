using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning;

/// <summary>Where the rows come from.</summary>
[JsonConverter(typeof(CamelCaseEnum<RowSource>))]
public enum RowSource
{
    /// <summary>One title a line.</summary>
    Lines,

    /// <summary>A table copied from a spreadsheet: tab-separated, first line is the header.</summary>
    Table,

    /// <summary>Comma- or semicolon-separated with a header (RFC 4180).</summary>
    Csv,

    /// <summary>A pattern: <c>Sprint {n:1..20}</c>, <c>Week of {date:2026-01-05..2026-03-30/7d}</c>.</summary>
    Pattern,
}

/// <summary>What to do where a title is taken.</summary>
[JsonConverter(typeof(CamelCaseEnum<ConflictRule>))]
public enum ConflictRule
{
    /// <summary>Nothing starts until it is solved.</summary>
    Stop,

    /// <summary>Leave that row out.</summary>
    Skip,

    /// <summary>Add " (2)", " (3)", … to the title.</summary>
    Number,

    /// <summary>Take the page that has the title as this row's result; it is not changed.</summary>
    Reuse,
}

/// <summary>The rows as a person gave them.</summary>
/// <param name="Source">Grammar of <paramref name="Text"/>.</param>
/// <param name="Text">What was typed, pasted or read.</param>
public sealed record RowInput(RowSource Source, string Text);

/// <summary>A correction to one row, by its number (1-based, the header not counted).</summary>
public sealed record RowOverride(int Number)
{
    public string? Title { get; init; }

    public ConflictRule? OnConflict { get; init; }

    public bool Skip { get; init; }
}

/// <summary>Where the pages go. A null parent means the top of the space.</summary>
public sealed record CloneDestination(string SpaceId, string SpaceKey, string? ParentId = null);

/// <summary>
/// What goes along and how the run behaves. Switches and ids only: this is also what a preference may keep.
/// The defaults are the constructor's, so that they also hold for members that a JSON text of an older build does not have.
/// </summary>
/// <param name="DraftsFirst">Create as drafts first, publish them together at the end.</param>
/// <param name="IndexPage">Make a page that links to every clone, in row order.</param>
/// <param name="ReadBack">Read each clone back and compare it with the template.</param>
/// <param name="KeepLinks">
/// When the clones go to another space, give page links that name no space the template's space, so that they still lead to the same pages.
/// </param>
public sealed record CloneOptions(
    bool Labels = true, bool Attachments = true, bool Properties = true, bool Restrictions = false, bool Children = false, bool DraftsFirst = false,
    bool IndexPage = false, bool ReadBack = true, bool KeepLinks = true, ConflictRule OnConflict = ConflictRule.Stop);

/// <summary>Everything a person chose, before any of it is checked. The ui and the terminal both make one.</summary>
/// <remarks>Lists that a JSON text leaves out are empty: the serializer sets them to null, past any initializer.</remarks>
public sealed record CloneDraft
{
    /// <summary>Id of the template page.</summary>
    public required string TemplateId { get; init; }

    /// <summary>Null means the template's own space and parent.</summary>
    public CloneDestination? Destination { get; init; }

    public required RowInput Rows { get; init; }

    /// <summary>How a row's title is made, with variables: <c>Onboarding – {{name}}</c>. Null: the column <c>title</c>, else the first column.</summary>
    public string? TitlePattern { get; init; }

    /// <summary>Values for all rows; a row's own column of that name wins.</summary>
    public IReadOnlyDictionary<string, string> Variables { get => field ?? ReadOnlyDictionary<string, string>.Empty; init; }

    /// <summary>Labels for every clone beside the template's own; may hold variables.</summary>
    public IReadOnlyList<string> ExtraLabels { get => field ?? []; init; }

    /// <summary>Title of the index page where <see cref="CloneOptions.IndexPage"/> is on.</summary>
    public string? IndexTitle { get; init; }

    public IReadOnlyList<RowOverride> Overrides { get => field ?? []; init; }

    public CloneOptions Options { get => field ?? new(); init; }
}
