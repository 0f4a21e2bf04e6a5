using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Most issues that <see cref="BulkIssuesAsync"/> takes.</summary>
    public const int MostIssuesInOneBulkRead = MostInOneBulkRead;

    /// <summary>
    /// Many issues as Jira writes them (<c>{"issues":[…]}</c>, ascending by id), unread: for whom a record of each would be too much.
    /// What is deleted or hidden from the caller is absent.
    /// </summary>
    /// <param name="ids">1 to <see cref="MostIssuesInOneBulkRead"/>.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<ReadOnlyMemory<byte>>> BulkIssuesAsync(IReadOnlyList<string> ids, IssueFields fields, CancellationToken cancellation) =>
        caller.AskWithHeadersAsync(
            Asking(ProductUrl.Jira("issue", "bulkfetch"), JiraBodies.BulkFetch(ids, fields)), "Reading issues", static response => response.Body, cancellation);

    /// <summary>Entries of work on an issue from a place on, as Jira writes them (<c>{"startAt","maxResults","total","worklogs":[…]}</c>), unread.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<ReadOnlyMemory<byte>>> WorklogsAsync(string issueIdOrKey, int startAt, int limit, CancellationToken cancellation) =>
        caller.AskWithHeadersAsync(
            Reading(ProductUrl.Jira("issue", issueIdOrKey, "worklog").With("startAt", startAt).With("maxResults", limit)),
            $"Reading the work on issue {issueIdOrKey}", static response => response.Body, cancellation);
}
