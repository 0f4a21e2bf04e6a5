namespace Outrigger.Site.Jira.Model;

/// <summary>A project. Its boards and issues know it by <see cref="Id"/>.</summary>
public sealed record JiraProject
{
    public required string Id { get; init; }

    /// <summary>Upper case; begins its issues' keys.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public ProjectKind Kind { get; init; }

    /// <summary>True for a team-managed ("next-gen") project, which counts in story point estimates.</summary>
    public bool IsTeamManaged { get; init; }

    public required string LeadId { get; init; }

    /// <summary>An issue assigned to "automatic" goes to the lead; otherwise to nobody.</summary>
    public bool AssignsToLead { get; init; }

    public IReadOnlyList<string> IssueTypeIds { get; init; } = [];

    public required string WorkflowId { get; init; }

    public IReadOnlyList<ProjectComponent> Components { get; init; } = [];

    public IReadOnlyList<ProjectVersion> Versions { get; init; } = [];

    public IReadOnlyList<ProjectRole> Roles { get; init; } = [];

    /// <summary>Who may do what in it.</summary>
    public IReadOnlyList<PermissionGrant> Grants { get; init; } = [];

    /// <summary>Levels that hide single issues from those who may otherwise browse the project.</summary>
    public IReadOnlyList<SecurityLevel> SecurityLevels { get; init; } = [];

    /// <summary>Former keys that still lead here.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];

    /// <summary><c>software</c> or <c>service_desk</c>.</summary>
    public string TypeKey => Kind == ProjectKind.Service ? "service_desk" : "software";

    /// <summary><c>classic</c> or <c>next-gen</c>.</summary>
    public string Style => IsTeamManaged ? "next-gen" : "classic";

    /// <summary>The field that its people estimate in.</summary>
    public string EstimationFieldId => IsTeamManaged ? FieldIds.StoryPointEstimate : FieldIds.StoryPoints;
}

public enum ProjectKind
{
    Software,

    /// <summary>A service project: a comment there reaches customers.</summary>
    Service,
}

/// <summary>A part of what a project is about.</summary>
/// <param name="LeadId">Account id; null for nobody.</param>
public sealed record ProjectComponent(string Id, string Name, string? LeadId = null, string Description = "");

/// <summary>A release.</summary>
public sealed record ProjectVersion(string Id, string Name, bool IsReleased, DateOnly? StartDate = null, DateOnly? ReleaseDate = null, bool IsArchived = false, string Description = "");

/// <summary>People and groups with a part to play in a project.</summary>
/// <param name="Id">The same in each project.</param>
public sealed record ProjectRole(string Id, string Name, IReadOnlyList<Outrigger.Site.Model.Principal> Actors);

/// <summary>A level of secrecy; issues that carry it are seen by its holders only.</summary>
public sealed record SecurityLevel(string Id, string Name, IReadOnlyList<Holder> Holders, string Description = "");
