using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Projects that the caller may see and whose key or name holds the text (all for null), by key.</summary>
    /// <param name="limit">1 to 100.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraPage<JiraProject>>> ProjectsAsync(string? query, int startAt, int limit, CancellationToken cancellation) =>
        PageAsync(
            ProductUrl.Jira("project", "search").With("query", query).With("orderBy", "key"),
            startAt, limit, "Reading the projects", SmallReaders.ProjectItem, cancellation);

    /// <summary>All fields that the caller may see, system and custom ones.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraField>>> FieldsAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("field")), "Reading the fields", SmallReaders.Fields, cancellation);

    /// <summary>All statuses of workflows that the caller may see.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraStatus>>> StatusesAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("status")), "Reading the statuses", SmallReaders.Statuses, cancellation);

    /// <summary>Saved filters that the caller may see and whose name holds the text (all for null), by name, with their queries.</summary>
    /// <param name="limit">1 to 100.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraPage<JiraFilter>>> FiltersAsync(string? query, int startAt, int limit, CancellationToken cancellation) =>
        PageAsync(
            ProductUrl.Jira("filter", "search").With("filterName", query).With("orderBy", "name").With("expand", "jql"),
            startAt, limit, "Reading the filters", SmallReaders.FilterItem, cancellation);

    /// <summary>The transitions that the caller can make from the issue's present status.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraTransition>>> TransitionsAsync(string issueIdOrKey, CancellationToken cancellation) =>
        AskAsync(
            Reading(TransitionsUrl(issueIdOrKey)), $"Reading the transitions of issue {issueIdOrKey}", SmallReaders.Transitions, cancellation);

    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<bool>> TransitionAsync(string issueIdOrKey, string transitionId, CancellationToken cancellation) =>
        DoAsync(
            Writing(Post, TransitionsUrl(issueIdOrKey), JiraBodies.Transition(transitionId)),
            $"Changing the status of issue {issueIdOrKey}", cancellation);

    static ProductUrl TransitionsUrl(string issueIdOrKey) => ProductUrl.Jira("issue", issueIdOrKey, "transitions");
}
