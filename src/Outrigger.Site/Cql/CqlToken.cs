namespace Outrigger.Site.Cql;

enum CqlTokenKind
{
    Word,
    Text,
    Operator,
    Open,
    Close,
    Comma,
    End,
}

/// <param name="Position">0-based place in the query.</param>
readonly record struct CqlToken(CqlTokenKind Kind, string Text, int Position)
{
    public bool Is(string keyword) => Kind == CqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
