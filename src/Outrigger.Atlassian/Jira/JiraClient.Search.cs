using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Most ids that Jira gives in one part of a search.</summary>
    public const int MostIdsInOneSearch = 5000;

    /// <summary>Most issues with fields that Jira gives in one part of a search.</summary>
    public const int MostIssuesInOneSearch = 100;

    /// <summary>
    /// Ids of the issues that a bounded query finds, in its order. The search lags behind: an issue changed seconds ago may still
    /// be found as it was.
    /// </summary>
    /// <param name="limit">1 to <see cref="MostIdsInOneSearch"/>; Jira may give fewer and more to come.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IssueIdPage>> SearchIdsAsync(string jql, string? pageToken, int limit, CancellationToken cancellation) =>
        AskAsync(
            Asking(SearchUrl, JiraBodies.Search(jql, IssueFields.Of("id"), pageToken, limit)),
            "Searching for issues", IssueReader.IdPage, cancellation);

    /// <summary>The issues that a bounded query finds, in its order, with the fields asked for.</summary>
    /// <param name="limit">1 to <see cref="MostIssuesInOneSearch"/>; Jira may give fewer and more to come.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IssuePage>> SearchAsync(
        string jql, IssueFields fields, string? pageToken, int limit, CancellationToken cancellation) =>
        AskAsync(
            Asking(SearchUrl, JiraBodies.Search(jql, fields, pageToken, limit)), "Searching for issues", IssueReader.Page, cancellation);

    /// <summary>About how many issues a bounded query finds.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<int>> CountAsync(string jql, CancellationToken cancellation) =>
        AskAsync(
            Asking(ProductUrl.Jira("search", "approximate-count"), JiraBodies.Count(jql)), "Counting issues", SmallReaders.Count, cancellation);

    static ProductUrl SearchUrl => ProductUrl.Jira("search", "jql");
}
