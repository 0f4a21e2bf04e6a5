namespace Outrigger.Site.Cql;

/// <summary>A condition of a query. Closed: all, any, not, one clause.</summary>
abstract record CqlNode
{
    private protected CqlNode()
    {
    }

    public sealed record All(IReadOnlyList<CqlNode> Parts) : CqlNode;

    public sealed record Any(IReadOnlyList<CqlNode> Parts) : CqlNode;

    public sealed record Not(CqlNode Part) : CqlNode;

    /// <param name="Field">In lower case.</param>
    /// <param name="Operator"><c>=</c>, <c>!=</c>, <c>~</c>, <c>!~</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c>; <c>in</c> is a list with <c>=</c>.</param>
    /// <param name="Values">One value, or those of a list, of which any suffices.</param>
    public sealed record Clause(string Field, string Operator, IReadOnlyList<CqlValue> Values) : CqlNode;

    /// <summary>All clauses below, as written.</summary>
    public IEnumerable<Clause> Clauses() => this switch
    {
        All all => all.Parts.SelectMany(part => part.Clauses()),
        Any any => any.Parts.SelectMany(part => part.Clauses()),
        Not not => not.Part.Clauses(),
        Clause clause => [clause],
        _ => [],
    };

    /// <summary>True where the condition holds, given when a clause does.</summary>
    public bool Holds(Func<Clause, bool> clauseHolds) => this switch
    {
        All all => all.Parts.All(part => part.Holds(clauseHolds)),
        Any any => any.Parts.Any(part => part.Holds(clauseHolds)),
        Not not => !not.Part.Holds(clauseHolds),
        Clause clause => clauseHolds(clause),
        _ => false,
    };
}

/// <summary>A value: text, or a function with its arguments.</summary>
/// <param name="Function">In lower case; null for text.</param>
/// <param name="Text">The text, or the function's first argument or nothing.</param>
sealed record CqlValue(string? Function, string Text);

/// <param name="Field">In lower case.</param>
sealed record CqlOrder(string Field, bool Descending);

/// <param name="Condition">Null for a query that only orders.</param>
sealed record CqlQuery(CqlNode? Condition, IReadOnlyList<CqlOrder> Order);
