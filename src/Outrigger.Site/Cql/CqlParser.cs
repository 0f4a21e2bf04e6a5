namespace Outrigger.Site.Cql;

/// <summary>
/// Reads the part of the Confluence Query Language that the site answers:
/// clauses with = != ~ !~ &gt; &gt;= &lt; &lt;= IN and NOT IN, AND, OR, NOT, brackets, functions, ORDER BY. AND binds closer than OR.
/// </summary>
sealed class CqlParser
{
    readonly IReadOnlyList<CqlToken> tokens;
    int at;

    CqlParser(IReadOnlyList<CqlToken> tokens) => this.tokens = tokens;

    CqlToken Current => tokens[at];

    /// <exception cref="FormatException">The query does not follow the grammar; the message says where.</exception>
    public static CqlQuery Parse(string text)
    {
        var parser = new CqlParser(CqlLexer.Read(text));
        var condition = parser.Current.Kind == CqlTokenKind.End || parser.Current.Is("order") ? null : parser.Any();
        var order = parser.Order();
        return parser.Current.Kind == CqlTokenKind.End ? new CqlQuery(condition, order) : throw parser.Unexpected("the end of the query");
    }

    CqlNode Any()
    {
        var parts = new List<CqlNode> { All() };
        while (Take("or"))
        {
            parts.Add(All());
        }

        return parts.Count == 1 ? parts[0] : new CqlNode.Any(parts);
    }

    CqlNode All()
    {
        var parts = new List<CqlNode> { Part() };
        while (Take("and"))
        {
            parts.Add(Part());
        }

        return parts.Count == 1 ? parts[0] : new CqlNode.All(parts);
    }

    CqlNode Part()
    {
        if (Take("not"))
        {
            return new CqlNode.Not(Part());
        }

        if (Current.Kind != CqlTokenKind.Open)
        {
            return Clause();
        }

        at++;
        var inner = Any();
        Expect(CqlTokenKind.Close, "')'");
        return inner;
    }

    CqlNode Clause()
    {
        var field = Expect(CqlTokenKind.Word, "a field").Text.ToLowerInvariant();
        if (Take("not"))
        {
            return Take("in") ? new CqlNode.Not(new CqlNode.Clause(field, "=", List())) : throw Unexpected("'in'");
        }

        return Take("in")
            ? new CqlNode.Clause(field, "=", List())
            : new CqlNode.Clause(field, Expect(CqlTokenKind.Operator, "an operator").Text, [Value()]);
    }

    List<CqlValue> List()
    {
        Expect(CqlTokenKind.Open, "'('");
        var values = new List<CqlValue> { Value() };
        while (Current.Kind == CqlTokenKind.Comma)
        {
            at++;
            values.Add(Value());
        }

        Expect(CqlTokenKind.Close, "')'");
        return values;
    }

    CqlValue Value()
    {
        if (Current.Kind is not (CqlTokenKind.Text or CqlTokenKind.Word))
        {
            throw Unexpected("a value");
        }

        var token = tokens[at++];
        if (token.Kind == CqlTokenKind.Text || Current.Kind != CqlTokenKind.Open)
        {
            return new CqlValue(null, token.Text);
        }

        at++;
        var argument = Current.Kind is CqlTokenKind.Text or CqlTokenKind.Word ? tokens[at++].Text : "";
        Expect(CqlTokenKind.Close, "')'");
        return new CqlValue(token.Text.ToLowerInvariant(), argument);
    }

    List<CqlOrder> Order()
    {
        var order = new List<CqlOrder>();
        if (!Take("order"))
        {
            return order;
        }

        if (!Take("by"))
        {
            throw Unexpected("'by'");
        }

        do
        {
            var field = Expect(CqlTokenKind.Word, "a field").Text.ToLowerInvariant();
            var descending = Take("desc");
            _ = descending || Take("asc");
            order.Add(new CqlOrder(field, descending));
        }
        while (Take(CqlTokenKind.Comma));
        return order;
    }

    bool Take(string keyword)
    {
        var found = Current.Is(keyword);
        at += found ? 1 : 0;
        return found;
    }

    bool Take(CqlTokenKind kind)
    {
        var found = Current.Kind == kind;
        at += found ? 1 : 0;
        return found;
    }

    CqlToken Expect(CqlTokenKind kind, string what) => Current.Kind == kind ? tokens[at++] : throw Unexpected(what);

    FormatException Unexpected(string expected) => new(Current.Kind == CqlTokenKind.End
        ? $"{expected} was expected where the query ends"
        : $"{expected} was expected at position {Current.Position + 1}, not '{Current.Text}'");
}
