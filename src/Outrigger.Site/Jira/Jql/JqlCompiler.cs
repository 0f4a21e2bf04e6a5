using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Makes a test of issues from a condition.</summary>
sealed class JqlCompiler(JqlScope scope)
{
    const int DeepestFilter = 8;

    static readonly string[] FilterFields = ["filter", "savedFilter", "request", "searchRequest"];

    /// <param name="not">As in Jira, NOT is carried to the clauses: not "=" is "!=", which leaves out issues without a value.</param>
    public Func<Issue, bool> Compile(JqlNode node, bool not = false)
    {
        switch (node)
        {
            case JqlNode.Not inner:
                return Compile(inner.Part, !not);
            case JqlNode.All { Parts: var parts }:
                return Joined([.. parts.Select(part => Compile(part, not))], all: !not);
            case JqlNode.Any { Parts: var parts }:
                return Joined([.. parts.Select(part => Compile(part, not))], all: not);
            case JqlNode.Clause clause:
                return Clause(clause, not);
            default:
                throw new InvalidOperationException("A condition of no known kind.");
        }
    }

    static Func<Issue, bool> Joined(Func<Issue, bool>[] parts, bool all) => all
        ? issue => Array.TrueForAll(parts, part => part(issue))
        : issue => Array.Exists(parts, part => part(issue));

    Func<Issue, bool> Clause(JqlNode.Clause clause, bool not)
    {
        if (clause.Field.PropertyKey is null && FilterFields.Contains(clause.Field.Name, StringComparer.OrdinalIgnoreCase))
        {
            return Filter(clause, not);
        }

        if (JqlFields.Find(clause.Field, scope) is not { } meaning)
        {
            scope.Errors.Add($"Field '{clause.Field.Name}' does not exist or you do not have permission to view it.");
            return _ => false;
        }

        var kind = not ? Opposite(clause.Operator) : clause.Operator;
        if (kind is JqlOperator.Was or JqlOperator.WasNot or JqlOperator.Changed)
        {
            return Past(clause, kind, meaning, not);
        }

        if (!meaning.Takes(clause.Operator))
        {
            scope.Errors.Add($"The operator '{Written(clause.Operator)}' is not supported by the '{meaning.Name}' field.");
            return _ => false;
        }

        return meaning.Compile(kind, clause.Values, scope);
    }

    Func<Issue, bool> Past(JqlNode.Clause clause, JqlOperator kind, JqlMeaning meaning, bool not)
    {
        if (meaning is not SetMeaning { Past: { } past } set)
        {
            scope.Errors.Add($"History searches do not support the '{meaning.Name}' field.");
            return _ => false;
        }

        if (kind == JqlOperator.Changed)
        {
            var changed = past.Changed(set, clause, scope);
            return not ? issue => !changed(issue) : changed;
        }

        var was = past.Was(set, clause, scope);
        return kind == JqlOperator.Was ? was : issue => !was(issue);
    }

    Func<Issue, bool> Filter(JqlNode.Clause clause, bool not)
    {
        if (clause.Operator is not (JqlOperator.Is or JqlOperator.IsNot))
        {
            scope.Errors.Add($"The operator '{Written(clause.Operator)}' is not supported by the '{clause.Field.Name}' field.");
            return _ => false;
        }

        var tests = clause.Values.Select(value => Filter(value, clause.Field.Name)).ToArray();
        return Joined(tests, all: false) is var any && (clause.Operator == JqlOperator.Is) != not ? any : issue => !any(issue);
    }

    Func<Issue, bool> Filter(JqlValue value, string field)
    {
        var found = scope.State.Filters.All.FirstOrDefault(filter => (filter.Id == value.Text || filter.Name.Equals(value.Text, StringComparison.OrdinalIgnoreCase)) && scope.State.IsShared(scope.User, filter.OwnerId, filter.Shares));
        if (found is null || scope.Depth >= DeepestFilter)
        {
            scope.Errors.Add(found is null ? $"A value with ID '{value.Text}' does not exist for the field '{field}'." : $"The filter '{found.Name}' leads back to itself.");
            return _ => false;
        }

        var inner = new JqlScope(scope.State, scope.User, scope.Now) { Depth = scope.Depth + 1 };
        try
        {
            var test = JqlParser.Parse(found.Jql).Condition is { } condition ? new JqlCompiler(inner).Compile(condition) : _ => true;
            scope.Errors.AddRange(inner.Errors);
            return test;
        }
        catch (JqlException fault)
        {
            scope.Errors.Add($"The filter '{found.Name}' cannot be read: {fault.Message}");
            return _ => false;
        }
    }

    static JqlOperator Opposite(JqlOperator kind) => kind switch
    {
        JqlOperator.Is => JqlOperator.IsNot,
        JqlOperator.IsNot => JqlOperator.Is,
        JqlOperator.Like => JqlOperator.NotLike,
        JqlOperator.NotLike => JqlOperator.Like,
        JqlOperator.Greater => JqlOperator.LessOrSame,
        JqlOperator.LessOrSame => JqlOperator.Greater,
        JqlOperator.Less => JqlOperator.GreaterOrSame,
        JqlOperator.GreaterOrSame => JqlOperator.Less,
        JqlOperator.Empty => JqlOperator.NotEmpty,
        JqlOperator.NotEmpty => JqlOperator.Empty,
        JqlOperator.Was => JqlOperator.WasNot,
        JqlOperator.WasNot => JqlOperator.Was,
        _ => kind,
    };

    static string Written(JqlOperator kind) => kind switch
    {
        JqlOperator.Is => "=",
        JqlOperator.IsNot => "!=",
        JqlOperator.Like => "~",
        JqlOperator.NotLike => "!~",
        JqlOperator.Greater => ">",
        JqlOperator.GreaterOrSame => ">=",
        JqlOperator.Less => "<",
        JqlOperator.LessOrSame => "<=",
        JqlOperator.Empty => "is",
        JqlOperator.NotEmpty => "is not",
        JqlOperator.Was => "was",
        JqlOperator.WasNot => "was not",
        _ => "changed",
    };
}
