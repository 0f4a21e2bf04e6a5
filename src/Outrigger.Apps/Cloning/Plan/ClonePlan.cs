using System.Collections.ObjectModel;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>
/// What a run will do, decided to the last title before anything is written. Immutable, printable (a dry run shows it) and
/// kept in the journal. It holds no bodies: they are read again from the template, which is compared with <see cref="PlannedNode"/>.
/// </summary>
/// <remarks>Lists that a journal leaves out are empty: the serializer sets them to null, past any initializer.</remarks>
public sealed record ClonePlan
{
    public required string PlanId { get; init; }

    public required PlannedTemplate Template { get; init; }

    public required PlannedPlace Destination { get; init; }

    public required CloneOptions Options { get; init; }

    /// <summary>Title of the index page; null for none.</summary>
    public string? IndexTitle { get; init; }

    /// <summary>Values for all rows, by variable name; a row's own value wins.</summary>
    public IReadOnlyDictionary<string, string> Values { get => field ?? ReadOnlyDictionary<string, string>.Empty; init; }

    /// <summary>The people named in the rows, by how they were named.</summary>
    public IReadOnlyDictionary<string, PlannedPerson> People { get => field ?? ReadOnlyDictionary<string, PlannedPerson>.Empty; init; }

    public required IReadOnlyList<PlannedRow> Rows { get; init; }
}

/// <summary>The template as it was when the plan was made.</summary>
/// <param name="Nodes">The template page first, then the pages below it, parents before children.</param>
public sealed record PlannedTemplate(string Id, string Title, string SpaceKey, IReadOnlyList<PlannedNode> Nodes);

/// <summary>A person that a variable, a viewer or an editor stands for.</summary>
public sealed record PlannedPerson(string AccountId, string DisplayName);

/// <summary>One page of the template's tree.</summary>
/// <param name="Parent">Index of its parent among the nodes; -1 for the template page itself.</param>
/// <param name="BodyHash">SHA-256 of the storage body, hexadecimal.</param>
public sealed record PlannedNode(string Id, int Parent, int Version, string BodyHash);

/// <summary>Where the pages go.</summary>
/// <param name="ParentId">Null for the top of the space.</param>
/// <param name="ParentIsContent">True when the parent is not a page but a folder or the like.</param>
public sealed record PlannedPlace(string SpaceId, string SpaceKey, string? ParentId, string Title, bool ParentIsContent);

/// <summary>One row, decided.</summary>
public sealed record PlannedRow
{
    /// <summary>1-based, the header not counted.</summary>
    public required int Number { get; init; }

    public required RowPlan Plan { get; init; }

    /// <summary>What to do when the title turns out to be taken while the run is on.</summary>
    public required ConflictRule OnConflict { get; init; }

    /// <summary>One title for each node of the template, in the same order.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>Parent of its own; null for the destination's.</summary>
    public string? ParentId { get; init; }

    /// <summary>What the row says for the variables that the template uses, as it was given.</summary>
    public IReadOnlyDictionary<string, string> Values { get => field ?? ReadOnlyDictionary<string, string>.Empty; init; }

    /// <summary>Labels beside the template's own.</summary>
    public IReadOnlyList<string> Labels { get => field ?? []; init; }

    /// <summary>Account ids of those who may view; empty for no restriction of its own.</summary>
    public IReadOnlyList<string> Viewers { get => field ?? []; init; }

    /// <summary>Account ids of those who may edit; empty for no restriction of its own.</summary>
    public IReadOnlyList<string> Editors { get => field ?? []; init; }

    /// <summary>The page that already has the title, where the row takes it as its result.</summary>
    public string? ReusedId { get; init; }

    public string? ReusedWebPath { get; init; }

    /// <summary>Title of the template page's clone.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Titles[0];
}
