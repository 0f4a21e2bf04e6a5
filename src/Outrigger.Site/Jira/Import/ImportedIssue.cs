namespace Outrigger.Site.Jira.Import;

/// <summary>An issue as a file states it, before the site has ids for what it names.</summary>
/// <param name="Summary">The key where the file has none: real exports hold such issues.</param>
/// <param name="Place">Where it stands in its file: <c>line 12</c> or <c>issue 3</c>.</param>
sealed record ImportedIssue(string Place, string Key, string Summary)
{
    public string? Id { get; init; }

    public string ProjectName { get; init; } = "";

    /// <summary><c>service_desk</c>, else a software project.</summary>
    public string ProjectType { get; init; } = "";

    public string Type { get; init; } = "";

    public bool IsSubtask { get; init; }

    public int? HierarchyLevel { get; init; }

    public string Status { get; init; } = "";

    /// <summary>Key or name of the status category; empty where the file says nothing.</summary>
    public string Category { get; init; } = "";

    public string Priority { get; init; } = "";

    public string Resolution { get; init; } = "";

    public ImportedPerson? Assignee { get; init; }

    public ImportedPerson? Reporter { get; init; }

    public ImportedPerson? Creator { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public DateTimeOffset? Resolved { get; init; }

    public DateOnly? Due { get; init; }

    public string ParentKey { get; init; } = "";

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> Components { get; init; } = [];

    public IReadOnlyList<ImportedVersion> FixVersions { get; init; } = [];

    public IReadOnlyList<ImportedVersion> AffectedVersions { get; init; } = [];

    public IReadOnlyList<ImportedSprint> Sprints { get; init; } = [];

    public double? StoryPoints { get; init; }

    public double? StoryPointEstimate { get; init; }

    public long? OriginalEstimateSeconds { get; init; }

    public long? RemainingEstimateSeconds { get; init; }

    public long? TimeSpentSeconds { get; init; }

    /// <summary>ADF as JSON.</summary>
    public string? Description { get; init; }

    /// <summary>ADF as JSON.</summary>
    public string? Environment { get; init; }

    public IReadOnlyList<ImportedComment> Comments { get; init; } = [];

    public IReadOnlyList<ImportedLink> Links { get; init; } = [];

    public IReadOnlyList<ImportedFile> Files { get; init; } = [];

    /// <summary>Other custom fields: name and JSON by id.</summary>
    public IReadOnlyDictionary<string, (string Name, string Json)> CustomFields { get; init; } = new Dictionary<string, (string, string)>();

    public string ProjectKey => Key[..Key.LastIndexOf('-')];
}

/// <param name="Name">User name or account id; what tells people apart.</param>
sealed record ImportedPerson(string Name, string DisplayName, string? AccountId = null, string? Email = null, string? TimeZone = null, bool IsActive = true);

sealed record ImportedVersion(string Name, bool? IsReleased = null, DateOnly? ReleaseDate = null);

sealed record ImportedSprint(string Name, string State = "closed", DateTimeOffset? Start = null, DateTimeOffset? End = null, DateTimeOffset? Complete = null);

/// <param name="Body">ADF as JSON.</param>
sealed record ImportedComment(ImportedPerson? Author, string Body, DateTimeOffset? Created, DateTimeOffset? Updated);

/// <param name="Key">The other issue.</param>
/// <param name="IsOutward">True where this issue is the one that "blocks".</param>
sealed record ImportedLink(string Type, string Inward, string Outward, string Key, bool IsOutward);

sealed record ImportedFile(string Name, string MediaType, long Size, ImportedPerson? Author, DateTimeOffset? Created);
