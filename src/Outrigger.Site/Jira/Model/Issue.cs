namespace Outrigger.Site.Jira.Model;

/// <summary>An issue at one moment. Immutable: a change makes another.</summary>
public sealed record Issue
{
    /// <summary>Digits; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>As <c>ORB-12</c>; a move to another project gives a new one, and the old one still leads here.</summary>
    public required string Key { get; init; }

    public required string ProjectId { get; init; }

    public required string TypeId { get; init; }

    public required string Summary { get; init; }

    /// <summary>ADF as JSON; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>ADF as JSON; null for none.</summary>
    public string? Environment { get; init; }

    public required string StatusId { get; init; }

    /// <summary>When it last came into another status category, or was made.</summary>
    public DateTimeOffset CategoryChangedAt { get; init; }

    public string PriorityId { get; init; } = "3";

    /// <summary>Null while unresolved.</summary>
    public string? ResolutionId { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? AssigneeId { get; init; }

    public string? ReporterId { get; init; }

    public required string CreatorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Id of the issue one level or more above.</summary>
    public string? ParentId { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> ComponentIds { get; init; } = [];

    public IReadOnlyList<string> FixVersionIds { get; init; } = [];

    public IReadOnlyList<string> AffectedVersionIds { get; init; } = [];

    /// <summary>Sprints it was in and is in, oldest first.</summary>
    public IReadOnlyList<int> SprintIds { get; init; } = [];

    public DateOnly? DueDate { get; init; }

    public DateOnly? StartDate { get; init; }

    /// <summary>Field of company-managed projects.</summary>
    public double? StoryPoints { get; init; }

    /// <summary>Field of team-managed projects.</summary>
    public double? StoryPointEstimate { get; init; }

    /// <summary>Its place among all issues, compared by code units.</summary>
    public string Rank { get; init; } = "";

    public long? OriginalEstimateSeconds { get; init; }

    public long? RemainingEstimateSeconds { get; init; }

    public long? TimeSpentSeconds { get; init; }

    /// <summary>Id of one of the project's security levels; null where all who browse the project see it.</summary>
    public string? SecurityLevelId { get; init; }

    /// <summary>Other custom fields' values as JSON, by field id.</summary>
    public IReadOnlyDictionary<string, string> CustomFields { get; init; } = NoTexts;

    /// <summary>Entity properties as JSON, by key.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = NoTexts;

    public IReadOnlyList<string> WatcherIds { get; init; } = [];

    public IReadOnlyList<string> VoterIds { get; init; } = [];

    public IReadOnlyList<IssueLink> Links { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<IssueComment> Comments { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Worklog> Worklogs { get; init; } = [];

    public IReadOnlyList<IssueAttachment> Attachments { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ChangeHistory> Histories { get; init; } = [];

    internal static IReadOnlyDictionary<string, string> NoTexts { get; } = new Dictionary<string, string>();
}
