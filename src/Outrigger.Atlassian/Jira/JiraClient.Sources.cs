using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>The caller's own filters and favourites.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraFilter>>> MyFiltersAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("filter", "my").With("includeFavourites", true)), "Reading your filters", SmallReaders.Filters, cancellation);

    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraFilter>> FilterAsync(string id, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("filter", id)), "Reading a filter", SmallReaders.Filter, cancellation);

    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraProject>> ProjectAsync(string idOrKey, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("project", idOrKey)), "Reading a project", SmallReaders.WholeProject, cancellation);

    /// <summary>Up to 20 projects that the caller looked at last.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraProject>>> RecentProjectsAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("project", "recent")), "Reading your projects", SmallReaders.Projects, cancellation);

    /// <summary>Versions of a project whose name holds the text (all for null), in the project's order.</summary>
    /// <param name="limit">1 to 100.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraPage<JiraVersion>>> VersionsAsync(string projectIdOrKey, string? query, int startAt, int limit, CancellationToken cancellation) =>
        PageAsync(
            ProductUrl.Jira("project", projectIdOrKey, "version").With("query", query).With("orderBy", "-sequence"), startAt, limit, "Reading the versions",
            SmallReaders.VersionItem, cancellation);

    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraVersion>> VersionAsync(string id, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("version", id)), "Reading a version", SmallReaders.Version, cancellation);

    /// <summary>Priorities, highest first.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraPriority>>> PrioritiesAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("priority")), "Reading the priorities", SmallReaders.Priorities, cancellation);

    /// <summary>Issue types that the caller may see, those of single projects included.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraIssueType>>> IssueTypesAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("issuetype")), "Reading the issue types", SmallReaders.IssueTypes, cancellation);

    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<JiraLinkType>>> LinkTypesAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("issueLinkType")), "Reading the link types", SmallReaders.LinkTypes, cancellation);

    /// <summary>What is wrong with a query, in Jira's words; nothing where it is right.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlyList<string>>> JqlErrorsAsync(string jql, CancellationToken cancellation) =>
        AskAsync(
            Asking(ProductUrl.Jira("jql", "parse").With("validation", "strict"), JiraBodies.Queries(jql)), "Checking a query", SmallReaders.QueryErrors, cancellation);
}
