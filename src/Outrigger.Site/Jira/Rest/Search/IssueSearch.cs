using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Search;

/// <summary>Runs a query for the caller, who finds what he may browse and nothing else.</summary>
static class IssueSearch
{
    public static SearchOutcome Find(RestCall call, string jql)
    {
        IReadOnlyList<string> errors = [];
        var found = call.Context.Searches.Get($"{call.User.AccountId} any {jql}", () =>
        {
            var answer = JqlSearch.Run(call.Jira(), jql, call.User, call.Context.Time);
            errors = answer.Errors;
            return answer.IsRight ? answer.Issues : null;
        });
        return found is null ? new(null, Refusals.Jira(400, errors)) : new(found, null);
    }

    /// <summary>As the product's own search: a query without a condition is refused, it would find the whole site.</summary>
    public static SearchOutcome Bounded(RestCall call, string jql)
    {
        SearchOutcome? refused = null;
        var found = call.Context.Searches.Get($"{call.User.AccountId} jql {jql}", () =>
        {
            var outcome = Searched(call, jql);
            refused = outcome.Refusal is null ? null : outcome;
            return outcome.Found;
        });
        return refused ?? new(found, null);
    }

    static SearchOutcome Searched(RestCall call, string jql)
    {
        var answer = JqlSearch.Run(call.Jira(), jql, call.User, call.Context.Time);
        return !answer.IsRight ? new(null, Refusals.Jira(400, answer.Errors))
            : !answer.IsBounded ? new(null, Refusals.Jira(400, JqlAnswer.Unbounded))
            : new(answer.Issues, null);
    }

    /// <summary>Which of these issues a query finds: in its order where it states one, else in theirs.</summary>
    public static SearchOutcome Within(RestCall call, IReadOnlyList<Issue> issues, string jql)
    {
        var (ids, outcome) = (issues.Select(issue => issue.Id).ToHashSet(), Find(call, jql));
        if (outcome.Found is not { } found)
        {
            return outcome;
        }

        var orders = jql.Contains("order by", StringComparison.OrdinalIgnoreCase);
        var foundIds = found.Select(issue => issue.Id).ToHashSet();
        return new(orders ? [.. found.Where(issue => ids.Contains(issue.Id))] : [.. issues.Where(issue => foundIds.Contains(issue.Id))], null);
    }
}
