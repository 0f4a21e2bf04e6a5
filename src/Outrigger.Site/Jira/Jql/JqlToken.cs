namespace Outrigger.Site.Jira.Jql;

enum JqlTokenKind
{
    Word,
    Text,
    Operator,
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Comma,
    End,
}

/// <param name="Position">0-based place in the query.</param>
readonly record struct JqlToken(JqlTokenKind Kind, string Text, int Position)
{
    public bool Is(string keyword) => Kind == JqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A query breaks the grammar. The message is Jira's, without its first words.</summary>
sealed class JqlException(string message) : Exception(message)
{
    /// <summary>Says where, as Jira counts: lines and characters from 1.</summary>
    public static JqlException At(string message, string query, int position)
    {
        var before = query.AsSpan(0, Math.Min(position, query.Length));
        var (line, start) = (1 + before.Count('\n'), before.LastIndexOf('\n') + 1);
        return new JqlException($"{message} (line {line}, character {position - start + 1})");
    }
}
