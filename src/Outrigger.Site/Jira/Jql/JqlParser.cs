namespace Outrigger.Site.Jira.Jql;

/// <summary>
/// Reads the Jira Query Language: clauses with = != ~ !~ &gt; &gt;= &lt; &lt;= IN, NOT IN, IS, IS NOT, WAS, WAS NOT, WAS IN, WAS NOT IN and
/// CHANGED with their predicates; AND, OR, NOT, brackets; functions; ORDER BY. AND binds closer than OR.
/// </summary>
sealed partial class JqlParser
{
    const int Deepest = 200;

    static readonly string[] Keywords = ["and", "or", "not", "in", "is", "was", "changed", "order", "by", "empty", "null"];
    static readonly string[] TimeWords = ["after", "before", "on", "during", "by", "from", "to"];

    readonly string query;
    readonly IReadOnlyList<JqlToken> tokens;
    int at;
    int depth;

    JqlParser(string query) => (this.query, tokens) = (query, JqlLexer.Read(query));

    JqlToken Current => tokens[at];

    /// <exception cref="JqlException">The query does not follow the grammar; the message says where.</exception>
    public static JqlQuery Parse(string text)
    {
        var parser = new JqlParser(text);
        var condition = parser.Current.Kind == JqlTokenKind.End || parser.Current.Is("order") ? null : parser.Any();
        var order = parser.Order();
        return parser.Current.Kind == JqlTokenKind.End ? new JqlQuery(condition, order) : throw parser.Unexpected("Expecting either 'OR' or 'AND'", "Expecting either 'OR' or 'AND'");
    }

    JqlNode Any()
    {
        var parts = new List<JqlNode> { All() };
        while (Take("or"))
        {
            parts.Add(All());
        }

        return parts.Count == 1 ? parts[0] : new JqlNode.Any(parts);
    }

    JqlNode All()
    {
        var parts = new List<JqlNode> { Part() };
        while (Take("and"))
        {
            parts.Add(Part());
        }

        return parts.Count == 1 ? parts[0] : new JqlNode.All(parts);
    }

    JqlNode Part()
    {
        if (++depth > Deepest)
        {
            throw new JqlException($"The query has more than {Deepest} conditions inside one another.");
        }

        try
        {
            if (Take("not"))
            {
                return new JqlNode.Not(Part());
            }

            if (Current.Kind != JqlTokenKind.Open)
            {
                return Clause();
            }

            at++;
            var inner = Any();
            Expect(JqlTokenKind.Close, ")");
            return inner;
        }
        finally
        {
            depth--;
        }
    }

    JqlNode.Clause Clause()
    {
        var field = Field();
        if (Take("is"))
        {
            var not = Take("not");
            var empty = Value();
            return empty.IsEmpty ? new(field, not ? JqlOperator.NotEmpty : JqlOperator.Empty, [], []) : throw new JqlException($"The operator 'is{(not ? " not" : "")}' takes EMPTY or NULL, not '{empty.Text}'.");
        }

        if (Take("was"))
        {
            var not = Take("not");
            var values = Take("in") ? List() : [Value()];
            return new(field, not ? JqlOperator.WasNot : JqlOperator.Was, values, Predicates());
        }

        if (Take("changed"))
        {
            return new(field, JqlOperator.Changed, [], Predicates());
        }

        if (Take("not"))
        {
            return Take("in") ? new(field, JqlOperator.IsNot, List(), []) : throw NoOperator();
        }

        return Take("in") ? new(field, JqlOperator.Is, List(), []) : Compared(field);
    }

    JqlNode.Clause Compared(JqlFieldName field)
    {
        if (Current.Kind != JqlTokenKind.Operator)
        {
            throw NoOperator();
        }

        var kind = tokens[at++].Text switch
        {
            "=" => JqlOperator.Is,
            "!=" => JqlOperator.IsNot,
            "~" => JqlOperator.Like,
            "!~" => JqlOperator.NotLike,
            ">" => JqlOperator.Greater,
            ">=" => JqlOperator.GreaterOrSame,
            "<" => JqlOperator.Less,
            _ => JqlOperator.LessOrSame,
        };
        var value = Value();
        return (value.IsEmpty, kind) switch
        {
            (true, JqlOperator.Is) => new(field, JqlOperator.Empty, [], []),
            (true, JqlOperator.IsNot) => new(field, JqlOperator.NotEmpty, [], []),
            _ => new(field, kind, [value], []),
        };
    }
}
