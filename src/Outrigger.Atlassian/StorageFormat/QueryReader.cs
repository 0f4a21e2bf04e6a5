namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Follows a query from left to right and says what a variable at the present place would be.</summary>
sealed class QueryReader
{
    static readonly HashSet<string> Parameters = new(["jqlquery", "jql", "cql", "cqlquery"], StringComparer.OrdinalIgnoreCase);

    char quote;
    bool escaped;
    char last;
    int depth;

    /// <summary>True for the name of a macro parameter that holds a query.</summary>
    public static bool Holds(string? parameter) => parameter is not null && Parameters.Contains(parameter);

    /// <summary>Takes the characters up to the next variable.</summary>
    public void Skip(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Step(c);
        }
    }

    /// <summary>What a variable here is, and goes past it.</summary>
    /// <param name="next">The first character behind it; <c>'\0'</c> at the end.</param>
    public QueryPosition Variable(char next)
    {
        var glued = char.IsLetterOrDigit(next) || next is '_' or '-' or '.' or '{' or '"' or '\'' or '(';
        var position = (quote, last) switch
        {
            ('"', _) => QueryPosition.DoubleQuoted,
            ('\'', _) => QueryPosition.SingleQuoted,
            (_, '=' or '~' or '<' or '>') when !glued => QueryPosition.Operand,
            (_, '(' or ',') when depth > 0 && !glued => QueryPosition.ListItem,
            _ => QueryPosition.Free,
        };
        escaped = false;
        last = 'x';
        return position;
    }

    void Step(char c)
    {
        if (escaped)
        {
            escaped = false;
        }
        else if (quote != '\0')
        {
            escaped = c == '\\';
            quote = c == quote ? '\0' : quote;
            last = c;
        }
        else if (!char.IsWhiteSpace(c))
        {
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            quote = c is '"' or '\'' ? c : '\0';
            last = c;
        }
    }
}
