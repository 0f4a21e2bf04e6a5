using System.Globalization;
using System.Text;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Cuts a query into words, quoted texts, operators and brackets.</summary>
static class JqlLexer
{
    const string Reserved = "{};`^$";

    /// <exception cref="JqlException">A quote is not closed, or a character may stand in quotes only.</exception>
    public static IReadOnlyList<JqlToken> Read(string query)
    {
        var tokens = new List<JqlToken>();
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

        tokens.Add(new JqlToken(JqlTokenKind.End, "", query.Length));
        return tokens;
    }

    static JqlToken Next(string query, ref int position) => query[position] switch
    {
        '(' => new(JqlTokenKind.Open, "(", position++),
        ')' => new(JqlTokenKind.Close, ")", position++),
        '[' => new(JqlTokenKind.OpenBracket, "[", position++),
        ']' => new(JqlTokenKind.CloseBracket, "]", position++),
        ',' => new(JqlTokenKind.Comma, ",", position++),
        '"' or '\'' => Quoted(query, ref position),
        '=' or '~' or '!' or '<' or '>' => Operator(query, ref position),
        '&' or '|' => Conjunction(query, ref position),
        _ => Word(query, ref position),
    };

    static JqlToken Quoted(string query, ref int position)
    {
        var (start, quote, text) = (position, query[position], new StringBuilder());
        for (position++; position < query.Length && query[position] != quote; position++)
        {
            if (query[position] == '\\' && position + 1 < query.Length)
            {
                position++;
                text.Append(Escaped(query, ref position));
            }
            else
            {
                text.Append(query[position]);
            }
        }

        return position++ < query.Length
            ? new JqlToken(JqlTokenKind.Text, text.ToString(), start)
            : throw JqlException.At($"The quoted string '{text}' has not been completed.", query, start);
    }

    // At the letter after a backslash; leaves the position on the last letter that it takes.
    static string Escaped(string query, ref int position)
    {
        switch (query[position])
        {
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 'r':
                return "\r";
            case 'u' when position + 4 < query.Length && ushort.TryParse(query.AsSpan(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                position += 4;
                return ((char)unit).ToString();
            // Text searches see these escapes: "\"exact phrase\"" and "c\\+\\+".
            case var letter:
                return letter is '"' or '\'' or '\\' or ' ' ? letter.ToString() : "\\" + letter;
        }
    }

    static JqlToken Operator(string query, ref int position)
    {
        var start = position;
        var two = query.AsSpan(start, Math.Min(2, query.Length - start));
        position += two is "!=" or "!~" or ">=" or "<=" ? 2 : 1;
        return query[start..position] is "!" ? new JqlToken(JqlTokenKind.Word, "not", start) : new JqlToken(JqlTokenKind.Operator, query[start..position], start);
    }

    static JqlToken Conjunction(string query, ref int position)
    {
        var (start, letter) = (position, query[position]);
        position += position + 1 < query.Length && query[position + 1] == letter ? 2 : 1;
        return new JqlToken(JqlTokenKind.Word, letter == '&' ? "and" : "or", start);
    }

    static JqlToken Word(string query, ref int position)
    {
        var start = position;
        while (position < query.Length && !char.IsWhiteSpace(query[position]) && !"()[],\"'=~!<>&|".Contains(query[position], StringComparison.Ordinal))
        {
            var letter = query[position];
            if (char.IsControl(letter) || Reserved.Contains(letter, StringComparison.Ordinal))
            {
                throw JqlException.At($"The character '{letter}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u{(int)letter:x4}' instead.", query, position);
            }

            position++;
        }

        return new JqlToken(JqlTokenKind.Word, query[start..position], start);
    }
}
