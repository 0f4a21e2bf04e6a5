using System.Text;

namespace Outrigger.Site.Cql;

/// <summary>Cuts a query into words, quoted texts, operators and brackets.</summary>
static class CqlLexer
{
    /// <exception cref="FormatException">A quote is not closed, or a letter has no meaning; the message says where.</exception>
    public static IReadOnlyList<CqlToken> Read(string query)
    {
        var tokens = new List<CqlToken>();
        var position = 0;
        while (position < query.Length)
        {
            if (char.IsWhiteSpace(query[position]))
            {
                position++;
                continue;
            }

            tokens.Add(Next(query, ref position));
        }

        tokens.Add(new CqlToken(CqlTokenKind.End, "", query.Length));
        return tokens;
    }

    static CqlToken Next(string query, ref int position)
    {
        var (start, letter) = (position, query[position]);
        switch (letter)
        {
            case '(':
                position++;
                return new CqlToken(CqlTokenKind.Open, "(", start);
            case ')':
                position++;
                return new CqlToken(CqlTokenKind.Close, ")", start);
            case ',':
                position++;
                return new CqlToken(CqlTokenKind.Comma, ",", start);
            case '"' or '\'':
                return Quoted(query, ref position);
            case '=' or '~' or '!' or '<' or '>':
                return Operator(query, ref position);
            default:
                return Word(query, ref position);
        }
    }

    static CqlToken Quoted(string query, ref int position)
    {
        var (start, quote, text) = (position, query[position], new StringBuilder());
        for (position++; position < query.Length && query[position] != quote; position++)
        {
            if (query[position] == '\\' && position + 1 < query.Length)
            {
                position++;
            }

            text.Append(query[position]);
        }

        if (position++ >= query.Length)
        {
            throw new FormatException($"the quote at position {start + 1} is not closed");
        }

        return new CqlToken(CqlTokenKind.Text, text.ToString(), start);
    }

    static CqlToken Operator(string query, ref int position)
    {
        var start = position;
        var two = query.AsSpan(start, Math.Min(2, query.Length - start));
        position += two is "!=" or "!~" or ">=" or "<=" ? 2 : 1;
        var text = query[start..position];
        return text == "!" ? throw new FormatException($"'!' at position {start + 1} is no operator") : new CqlToken(CqlTokenKind.Operator, text, start);
    }

    static CqlToken Word(string query, ref int position)
    {
        var start = position;
        while (position < query.Length && (char.IsLetterOrDigit(query[position]) || "._-/:@*?".Contains(query[position], StringComparison.Ordinal)))
        {
            position++;
        }

        return position > start
            ? new CqlToken(CqlTokenKind.Word, query[start..position], start)
            : throw new FormatException($"'{query[start]}' at position {start + 1} was not expected");
    }
}
