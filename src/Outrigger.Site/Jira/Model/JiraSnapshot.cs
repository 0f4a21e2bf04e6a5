namespace Outrigger.Site.Jira.Model;

/// <summary>All that a site's Jira knows, at one moment; people are the site's.</summary>
/// <param name="LastIds">The highest number given out, by kind.</param>
/// <param name="Keys">Former keys and the ids of the issues they lead to.</param>
public sealed record JiraSnapshot(
    IReadOnlyDictionary<string, long> LastIds,
    IReadOnlyList<JiraProject> Projects,
    IReadOnlyList<IssueType> IssueTypes,
    IReadOnlyList<Status> Statuses,
    IReadOnlyList<Workflow> Workflows,
    IReadOnlyList<Priority> Priorities,
    IReadOnlyList<Resolution> Resolutions,
    IReadOnlyList<IssueLinkType> LinkTypes,
    IReadOnlyList<JiraField> Fields,
    IReadOnlyList<Board> Boards,
    IReadOnlyList<Sprint> Sprints,
    IReadOnlyList<JiraFilter> Filters,
    IReadOnlyList<Dashboard> Dashboards,
    IReadOnlyList<Issue> Issues,
    IReadOnlyDictionary<string, string> Keys,
    IReadOnlyList<OwnedProperties> Properties);

/// <summary>Entity properties of something that is neither an issue nor a comment.</summary>
/// <param name="Owner"><c>Project</c>, <c>User</c> or <c>App</c>.</param>
public sealed record OwnedProperties(string Owner, string Id, IReadOnlyDictionary<string, string> Values);
