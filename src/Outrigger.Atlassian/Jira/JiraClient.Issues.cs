using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Most issues that Jira takes in one bulk read.</summary>
    const int MostInOneBulkRead = 100;

    /// <summary>One issue; a key from before a move finds it too.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraIssue>> IssueAsync(string idOrKey, IssueFields fields, CancellationToken cancellation) =>
        AskAsync(
            Reading(ProductUrl.Jira("issue", idOrKey).WithList("fields", fields.Names)),
            $"Reading issue {idOrKey}", IssueReader.Read, cancellation);

    /// <summary>
    /// Many issues, one request for each hundred. What is deleted or hidden from the caller is absent. A key from before a move
    /// is resolved, unless the same list has the issue under its present key or id as well.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<FoundIssues>> IssuesAsync(
        IReadOnlyList<string> idsOrKeys, IssueFields fields, CancellationToken cancellation)
    {
        IssueMatching matching = new(idsOrKeys);
        foreach (var some in idsOrKeys.Distinct(StringComparer.Ordinal).Chunk(MostInOneBulkRead))
        {
            var asked = await AskAsync(
                Asking(ProductUrl.Jira("issue", "bulkfetch"), JiraBodies.BulkFetch(some, fields)),
                "Reading issues", IssueReader.Bulk, cancellation);
            if (!asked.TryGet(out var bulk, out var problem))
            {
                return problem;
            }

            matching.Take(some, bulk);
        }

        return await ResolvedAsync(matching, fields, cancellation);
    }

    /// <summary>Gives the issue to a person, or to nobody for null. The same again changes nothing.</summary>
    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<bool>> AssignAsync(string issueIdOrKey, string? accountId, CancellationToken cancellation) =>
        DoAsync(
            Writing(Put, ProductUrl.Jira("issue", issueIdOrKey, "assignee"), JiraBodies.Assign(accountId), repeatable: true),
            $"Assigning issue {issueIdOrKey}", cancellation);

    // An answer names an issue by its present key only. Asking one by one tells which of the keys asked for was its key once.
    async Task<Outcome<FoundIssues>> ResolvedAsync(IssueMatching matching, IssueFields fields, CancellationToken cancellation)
    {
        foreach (var key in matching.KeysToResolve())
        {
            var asked = await IssueAsync(key, fields, cancellation);
            if (asked.TryGet(out var issue, out var problem))
            {
                matching.Resolve(key, issue);
            }
            else if (problem.Code != ErrorCode.NotFound)
            {
                return problem;
            }
        }

        return matching.Result();
    }
}
