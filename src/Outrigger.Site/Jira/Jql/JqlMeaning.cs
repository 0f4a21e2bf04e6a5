using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>How a field is searched and ordered.</summary>
/// <param name="name">As people know it; part of errors.</param>
abstract class JqlMeaning(string name)
{
    public string Name => name;

    /// <summary>A value to order by, of one type for all issues and null where there is none; null where a search cannot be ordered by the field.</summary>
    public Func<Issue, IComparable?>? Key { get; init; }

    /// <summary>For WAS and CHANGED; null for a field whose past cannot be searched.</summary>
    public JqlPast? Past { get; init; }

    public abstract bool Takes(JqlOperator kind);

    /// <summary>A test of issues. What is wrong with the values goes to the scope's errors.</summary>
    public abstract Func<Issue, bool> Compile(JqlOperator kind, IReadOnlyList<JqlValue> values, JqlScope scope);

    protected static bool IsEquality(JqlOperator kind) => kind is JqlOperator.Is or JqlOperator.IsNot or JqlOperator.Empty or JqlOperator.NotEmpty;

    protected static bool IsComparison(JqlOperator kind) => kind is JqlOperator.Greater or JqlOperator.GreaterOrSame or JqlOperator.Less or JqlOperator.LessOrSame;

    protected static Func<Issue, bool> Nothing { get; } = _ => false;

    protected static bool Compares(int order, JqlOperator kind) => kind switch
    {
        JqlOperator.Greater => order > 0,
        JqlOperator.GreaterOrSame => order >= 0,
        JqlOperator.Less => order < 0,
        _ => order <= 0,
    };
}
