namespace Outrigger.Site.Jira.Jql;

/// <summary>A condition of a query. Closed: all, any, not, one clause.</summary>
abstract record JqlNode
{
    private protected JqlNode()
    {
    }

    public sealed record All(IReadOnlyList<JqlNode> Parts) : JqlNode;

    public sealed record Any(IReadOnlyList<JqlNode> Parts) : JqlNode;

    public sealed record Not(JqlNode Part) : JqlNode;

    /// <param name="Values">What the field is held against; those of a list for IN; none for CHANGED.</param>
    /// <param name="Predicates">Of WAS and CHANGED.</param>
    public sealed record Clause(JqlFieldName Field, JqlOperator Operator, IReadOnlyList<JqlValue> Values, IReadOnlyList<JqlPredicate> Predicates) : JqlNode;
}

/// <summary>A field as written.</summary>
/// <param name="Name">As written, without quotes; <c>cf[10016]</c> as that.</param>
/// <param name="PropertyKey">Of <c>issue.property[key].path</c>; null for a field.</param>
/// <param name="Path">Names into the property's value.</param>
sealed record JqlFieldName(string Name, string? PropertyKey = null, IReadOnlyList<string>? Path = null);

enum JqlOperator
{
    Is,
    IsNot,
    Like,
    NotLike,
    Greater,
    GreaterOrSame,
    Less,
    LessOrSame,

    /// <summary><c>IS EMPTY</c>.</summary>
    Empty,
    NotEmpty,

    /// <summary>Also <c>WAS IN</c>.</summary>
    Was,
    WasNot,
    Changed,
}

/// <summary>A value: text, a function, or EMPTY.</summary>
/// <param name="Text">The text, or the function's name in lower case.</param>
/// <param name="Arguments">Null for no function.</param>
sealed record JqlValue(string Text, IReadOnlyList<string>? Arguments = null, bool IsEmpty = false)
{
    public bool IsFunction => Arguments is not null;
}

/// <param name="Keyword">after, before, on, during, by, from, to.</param>
/// <param name="Values">Two for DURING, else one, or those of a list.</param>
sealed record JqlPredicate(string Keyword, IReadOnlyList<JqlValue> Values);

sealed record JqlOrder(JqlFieldName Field, bool? Descending);

/// <param name="Condition">Null for a query that only orders.</param>
sealed record JqlQuery(JqlNode? Condition, IReadOnlyList<JqlOrder> Order);
