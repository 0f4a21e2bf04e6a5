namespace Outrigger.Site.Jira.Jql;

sealed partial class JqlParser
{
    JqlFieldName Field()
    {
        if (Current.Kind is not (JqlTokenKind.Word or JqlTokenKind.Text))
        {
            throw Unexpected("Expecting either a field name or a logical operator", "Expecting a field name");
        }

        var token = tokens[at++];
        if (token.Kind == JqlTokenKind.Word && Keywords.Contains(token.Text, StringComparer.OrdinalIgnoreCase))
        {
            at--;
            throw JqlException.At($"Expecting a field name but got '{token.Text}'. You must surround '{token.Text}' in quotation marks to use it as a field name.", query, token.Position);
        }

        if (Current.Kind != JqlTokenKind.OpenBracket || token.Kind != JqlTokenKind.Word)
        {
            return new JqlFieldName(token.Text);
        }

        at++;
        var inner = Expect(Current.Kind == JqlTokenKind.Text ? JqlTokenKind.Text : JqlTokenKind.Word, "a name").Text;
        var end = Expect(JqlTokenKind.CloseBracket, "]");
        return token.Is("issue.property") ? new JqlFieldName(token.Text, inner, Path(end)) : new JqlFieldName($"{token.Text}[{inner}]");
    }

    // ".state" right after the bracket.
    string[] Path(JqlToken bracket)
    {
        if (Current.Kind == JqlTokenKind.Word && Current.Position == bracket.Position + 1 && Current.Text.StartsWith('.'))
        {
            return tokens[at++].Text.Split('.', StringSplitOptions.RemoveEmptyEntries);
        }

        return [];
    }

    List<JqlValue> List()
    {
        // A function may stand for the whole list: "in membersOf(x)".
        if (Current.Kind != JqlTokenKind.Open)
        {
            var only = Value();
            return only.IsFunction ? [only] : throw JqlException.At($"Expecting '(' but got '{only.Text}'.", query, tokens[at - 1].Position);
        }

        at++;
        var values = new List<JqlValue> { Value() };
        while (Take(JqlTokenKind.Comma))
        {
            values.Add(Value());
        }

        Expect(JqlTokenKind.Close, ")");
        return values;
    }

    JqlValue Value()
    {
        if (Current.Kind is not (JqlTokenKind.Text or JqlTokenKind.Word))
        {
            throw Unexpected("Expecting either a value, list or function", "Expecting either a value, list or function");
        }

        var token = tokens[at++];
        if (token.Kind == JqlTokenKind.Word && (token.Is("empty") || token.Is("null")))
        {
            return new JqlValue("EMPTY", IsEmpty: true);
        }

        if (token.Kind == JqlTokenKind.Word && Keywords.Contains(token.Text, StringComparer.OrdinalIgnoreCase))
        {
            throw JqlException.At($"Expecting either a value, list or function but got '{token.Text}'. You must surround '{token.Text}' in quotation marks to use it as a value.", query, token.Position);
        }

        return Current.Kind == JqlTokenKind.Open ? new JqlValue(token.Text.ToLowerInvariant(), Arguments()) : new JqlValue(token.Text);
    }

    List<string> Arguments()
    {
        at++;
        var arguments = new List<string>();
        while (Current.Kind != JqlTokenKind.Close)
        {
            if (arguments.Count > 0)
            {
                Expect(JqlTokenKind.Comma, ")");
            }

            arguments.Add(Expect(Current.Kind == JqlTokenKind.Text ? JqlTokenKind.Text : JqlTokenKind.Word, ")").Text);
        }

        at++;
        return arguments;
    }

    List<JqlPredicate> Predicates()
    {
        var predicates = new List<JqlPredicate>();
        while (Current.Kind == JqlTokenKind.Word && TimeWords.FirstOrDefault(Current.Is) is { } keyword)
        {
            at++;
            predicates.Add(new JqlPredicate(keyword, Current.Kind == JqlTokenKind.Open ? List() : [Value()]));
        }

        return predicates;
    }

    List<JqlOrder> Order()
    {
        var order = new List<JqlOrder>();
        if (!Take("order"))
        {
            return order;
        }

        if (!Take("by"))
        {
            throw Unexpected("Expecting 'by'", "Expecting 'by'");
        }

        do
        {
            var field = Field();
            bool? descending = Take("desc") ? true : Take("asc") ? false : null;
            order.Add(new JqlOrder(field, descending));
        }
        while (Take(JqlTokenKind.Comma));
        return order;
    }

    bool Take(string keyword)
    {
        var found = Current.Is(keyword);
        at += found ? 1 : 0;
        return found;
    }

    bool Take(JqlTokenKind kind)
    {
        var found = Current.Kind == kind;
        at += found ? 1 : 0;
        return found;
    }

    JqlToken Expect(JqlTokenKind kind, string what) => Current.Kind == kind ? tokens[at++] : throw Unexpected($"Expecting '{what}'", $"Expecting '{what}'");

    JqlException NoOperator()
    {
        const string Valid = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS', 'IS NOT', 'WAS', 'WAS IN', 'WAS NOT IN', 'WAS NOT' and 'CHANGED'.";
        return Current.Kind == JqlTokenKind.End
            ? new JqlException("Expecting operator before the end of the query. " + Valid)
            : JqlException.At($"Expecting operator but got '{Current.Text}'. {Valid}", query, Current.Position);
    }

    JqlException Unexpected(string expected, string atEnd) => Current.Kind == JqlTokenKind.End
        ? new JqlException(atEnd + " before the end of the query.")
        : JqlException.At($"{expected} but got '{Current.Text}'.", query, Current.Position);
}
