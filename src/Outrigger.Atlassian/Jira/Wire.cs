namespace Outrigger.Atlassian.Jira;

/// <summary>A person as Jira shows them to the caller. The name is the account id where privacy settings hide it.</summary>
/// <param name="TimeZone">IANA name (<c>Europe/Berlin</c>); null where the person's settings hide it.</param>
/// <param name="Active">False when the account cannot sign in any more.</param>
public sealed record JiraPerson(string AccountId, string DisplayName, string? AvatarUrl, string? TimeZone, bool Active);

/// <summary>The four categories that every status of every workflow belongs to.</summary>
public enum StatusCategory
{
    /// <summary>Jira's "No Category", and any that Jira may add.</summary>
    Undefined,

    /// <summary>To do.</summary>
    New,

    /// <summary>In progress.</summary>
    Indeterminate,
    Done,
}

public sealed record JiraStatus(string Id, string Name, StatusCategory Category);

/// <param name="Level">Level in the hierarchy: -1 sub-task, 0 standard, 1 epic; null where not said.</param>
public sealed record JiraIssueType(string Id, string Name, bool Subtask, int? Level, string? IconUrl);

public sealed record JiraPriority(string Id, string Name, string? IconUrl);

/// <summary>What kind of project, by the product it belongs to.</summary>
public enum ProjectKind
{
    /// <summary>A kind that this client does not know.</summary>
    Other,
    Software,
    ServiceDesk,
    Business,
}

public sealed record JiraProject(string Id, string Key, string Name, ProjectKind Kind);

/// <summary>An issue with the fields that were asked for; a field that was not, or is empty, is null.</summary>
public sealed record JiraIssue
{
    public required string Id { get; init; }

    /// <summary>Its key now: it changes when the issue moves to another project.</summary>
    public required string Key { get; init; }

    public string? Summary { get; init; }

    public JiraStatus? Status { get; init; }

    public JiraPerson? Assignee { get; init; }

    public JiraPerson? Reporter { get; init; }

    public JiraProject? Project { get; init; }

    public JiraIssueType? IssueType { get; init; }

    public JiraPriority? Priority { get; init; }

    public DateOnly? DueDate { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>When the status last went from one category to another.</summary>
    public DateTimeOffset? StatusCategoryChanged { get; init; }

    /// <summary>Every other field that was asked for and is not empty, by its id: its JSON value as text.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();
}

/// <summary>One part of a search with fields, and where the next begins.</summary>
public sealed record IssuePage(IReadOnlyList<JiraIssue> Issues, string? NextPageToken);

/// <summary>One part of a search for ids, and where the next begins.</summary>
public sealed record IssueIdPage(IReadOnlyList<string> Ids, string? NextPageToken);

/// <summary>One part of a longer list.</summary>
/// <param name="NextStart">Index of the next part's first item; null at the end.</param>
/// <param name="Total">Length of the whole list; null where Jira does not say.</param>
public sealed record JiraPage<T>(IReadOnlyList<T> Items, int? NextStart, int? Total);

/// <summary>One field that changed. Ids are Jira's inner values, texts what a person reads.</summary>
/// <param name="Author">Null where the account is gone or hidden.</param>
/// <param name="Field">Name of the field: <c>status</c>, <c>assignee</c>, <c>Story Points</c>.</param>
public sealed record ChangeEntry(
    DateTimeOffset When, JiraPerson? Author, string Field, string? FieldId, string? FromId, string? From, string? ToId, string? To);

/// <summary>A comment. <see cref="BodyJson"/> is its ADF document.</summary>
public sealed record JiraComment
{
    public required string Id { get; init; }

    /// <summary>Null where the account is gone or hidden.</summary>
    public JiraPerson? Author { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; init; }

    public required string BodyJson { get; init; }

    /// <summary>Comment properties, JSON values as text by key; null where they were not asked for.</summary>
    public IReadOnlyDictionary<string, string>? Properties { get; init; }
}

/// <summary>A comment property to set together with the comment.</summary>
/// <param name="ValueJson">Any JSON value as text, at most 32,768 characters.</param>
public sealed record CommentProperty(string Key, string ValueJson);

/// <param name="Type">Kind of value (<c>number</c>, <c>string</c>, <c>array</c>); null where Jira does not say.</param>
/// <param name="Items">Kind of an array's values; null where it is none.</param>
/// <param name="CustomType">The custom field's type (<c>com.pyxis.greenhopper.jira:gh-sprint</c>); null of a system field.</param>
/// <param name="UntranslatedName">Name before translation; null where Jira does not say.</param>
public sealed record JiraField(
    string Id, string Name, bool Custom, string? Type, string? Items = null, string? CustomType = null, string? UntranslatedName = null);

/// <param name="Jql">Null where the caller may not see the query.</param>
public sealed record JiraFilter(string Id, string Name, string? Jql);

/// <param name="Name">Null for a private board, whose name only its people see.</param>
/// <param name="Kind"><c>scrum</c>, <c>kanban</c>, or <c>simple</c> of a team-managed project; null where Jira does not say.</param>
/// <param name="Place">Name of the project or person that it belongs to.</param>
public sealed record JiraBoard(string Id, string? Name, string? Kind, string? Place);

/// <param name="State"><c>future</c>, <c>active</c> or <c>closed</c>.</param>
/// <param name="Board">Id of the board that it was made on.</param>
public sealed record JiraSprint(string Id, string Name, string State, DateTimeOffset? Start, DateTimeOffset? End, string? Board);

/// <param name="Project">Id of its project.</param>
public sealed record JiraVersion(string Id, string Name, string? Project, bool Released, bool Archived, DateOnly? ReleaseDate);

/// <param name="Outward">As <c>blocks</c>.</param>
/// <param name="Inward">As <c>is blocked by</c>.</param>
public sealed record JiraLinkType(string Id, string Name, string Outward, string Inward);

public sealed record JiraTransition(string Id, string Name, JiraStatus To);
