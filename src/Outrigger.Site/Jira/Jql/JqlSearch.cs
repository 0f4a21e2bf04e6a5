using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Finds the issues that somebody may browse by a query.</summary>
public static class JqlSearch
{
    const int MostOrders = 7;

    /// <summary>The issues in the order that the query asks for, else latest first; or what is wrong with the query.</summary>
    public static JqlAnswer Run(JiraState state, string jql, SiteUser user, TimeProvider time)
    {
        try
        {
            return Run(state, JqlParser.Parse(jql), user, time.GetUtcNow());
        }
        catch (JqlException fault)
        {
            return JqlAnswer.Wrong("Error in the JQL Query: " + fault.Message);
        }
    }

    /// <summary>Which of these issues a query finds, in their order; for checking single issues.</summary>
    public static JqlAnswer Among(JiraState state, string jql, IReadOnlyList<string> issueIds, SiteUser user, TimeProvider time)
    {
        var all = Run(state, jql, user, time);
        return all with { Issues = [.. issueIds.Join(all.Issues, id => id, issue => issue.Id, (_, issue) => issue)] };
    }

    static JqlAnswer Run(JiraState state, JqlQuery query, SiteUser user, DateTimeOffset now)
    {
        var scope = new JqlScope(state, user, now);
        var test = query.Condition is { } condition ? new JqlCompiler(scope).Compile(condition) : null;
        var orders = query.Order.Select(order => Order(order, scope)).ToList();
        if (orders.Count > MostOrders)
        {
            scope.Errors.Add($"The ORDER BY clause has {orders.Count} fields; at most {MostOrders} are allowed.");
        }

        if (scope.Errors.Count > 0)
        {
            return new JqlAnswer([], [.. scope.Errors.Distinct()], query.Condition is not null);
        }

        var found = state.Issues().Where(issue => (test is null || test(issue)) && scope.Sees(issue)).ToArray();
        JqlOrdering.Sort(found, orders);
        return new JqlAnswer(found, [], query.Condition is not null);
    }

    static (Func<Issue, IComparable?> Key, bool Descending) Order(JqlOrder order, JqlScope scope)
    {
        var meaning = JqlFields.Find(order.Field, scope);
        if (meaning is null)
        {
            scope.Errors.Add($"Field '{order.Field.Name}' does not exist or you do not have permission to view it.");
        }
        else if (meaning.Key is null)
        {
            scope.Errors.Add($"Not able to sort using field '{order.Field.Name}'.");
        }

        return (meaning?.Key ?? (_ => null), order.Descending ?? false);
    }
}

/// <summary>What a search found, or what is wrong with it.</summary>
/// <param name="Errors">Sentences in Jira's shape; none where the query is right.</param>
/// <param name="IsBounded">False for a query without any condition, which <c>search/jql</c> refuses.</param>
public sealed record JqlAnswer(IReadOnlyList<Issue> Issues, IReadOnlyList<string> Errors, bool IsBounded)
{
    /// <summary>Jira's sentence for a query that is not bounded.</summary>
    public const string Unbounded = "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.";

    public bool IsRight => Errors.Count == 0;

    internal static JqlAnswer Wrong(string error) => new([], [error], IsBounded: true);
}
