using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Most account ids in one address: they can be 128 characters long.</summary>
    const int MostPeopleInOneRequest = 50;

    /// <summary>Who the requests are made as.</summary>
    [RequiresScopes(JiraScopes.ReadUser)]
    public Task<Outcome<JiraPerson>> MyselfAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Jira("myself")), "Reading who you are", PersonReader.Read, cancellation);

    /// <summary>People by account id; one who does not exist or may not be seen is not in the answer.</summary>
    [RequiresScopes(JiraScopes.ReadUser)]
    public async Task<Outcome<IReadOnlyDictionary<string, JiraPerson>>> PeopleAsync(
        IReadOnlyList<string> accountIds, CancellationToken cancellation)
    {
        Dictionary<string, JiraPerson> found = new(StringComparer.Ordinal);
        foreach (var some in accountIds.Distinct(StringComparer.Ordinal).Chunk(MostPeopleInOneRequest))
        {
            var asked = await WholeListAsync(
                ProductUrl.Jira("user", "bulk").WithEach("accountId", some), "Reading people", PersonReader.ReadItem, cancellation);
            if (!asked.TryGet(out var people, out var problem))
            {
                return problem;
            }

            foreach (var person in people.OfType<JiraPerson>())
            {
                found[person.AccountId] = person;
            }
        }

        return Outcome.Ok<IReadOnlyDictionary<string, JiraPerson>>(found);
    }

    /// <summary>
    /// Active people whose name or e-mail fits the text, among the first thousand users; nobody where the caller may not browse users
    /// and groups.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadUser)]
    public Task<Outcome<IReadOnlyList<JiraPerson>>> SearchPeopleAsync(string query, int limit, CancellationToken cancellation) =>
        AskAsync(
            Reading(ProductUrl.Jira("user", "search").With("query", query).With("maxResults", limit)),
            "Searching for people", PersonReader.List, cancellation);

    /// <summary>
    /// People whom the issue could be given to and whose name or e-mail fits the text. Jira looks among the first thousand users
    /// only, so that somebody may be missing: test a person who is known by <see cref="IsAssignableAsync"/>.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadUser)]
    public Task<Outcome<IReadOnlyList<JiraPerson>>> AssignableToIssueAsync(
        string issueIdOrKey, string query, int limit, CancellationToken cancellation) =>
        AskAsync(
            Reading(WithIssue(Assignable, issueIdOrKey).With("query", query).With("maxResults", limit)),
            $"Searching for people who can be given issue {issueIdOrKey}", PersonReader.List, cancellation);

    /// <summary>As <see cref="AssignableToIssueAsync"/>, for any issue of the project.</summary>
    [RequiresScopes(JiraScopes.ReadUser)]
    public Task<Outcome<IReadOnlyList<JiraPerson>>> AssignableInProjectAsync(
        string projectIdOrKey, string query, int limit, CancellationToken cancellation) =>
        AskAsync(
            Reading(Assignable.With("project", projectIdOrKey).With("query", query).With("maxResults", limit)),
            $"Searching for people who can be given issues of project {projectIdOrKey}", PersonReader.List, cancellation);

    /// <summary>True when the person can be given the issue: an active account that may see it and be its assignee.</summary>
    [RequiresScopes(JiraScopes.ReadUser)]
    public async Task<Outcome<bool>> IsAssignableAsync(string issueIdOrKey, string accountId, CancellationToken cancellation)
    {
        var asked = await AskAsync(
            Reading(WithIssue(Assignable, issueIdOrKey).With("accountId", accountId)),
            $"Asking whether a person can be given issue {issueIdOrKey}", PersonReader.List, cancellation);
        return asked.TryGet(out var people, out var problem)
            ? people.Any(person => person.Active && string.Equals(person.AccountId, accountId, StringComparison.Ordinal))
            : problem;
    }

    static ProductUrl Assignable => ProductUrl.Jira("user", "assignable", "search");
}
