namespace Outrigger.Atlassian.StorageFormat;

enum TokenKind
{
    /// <summary>Characters up to the next markup, entities undecoded.</summary>
    Text,

    /// <summary>A CDATA section, its delimiters included.</summary>
    CData,

    Comment,

    /// <summary>A processing instruction or a document type; Confluence stores none, an import may.</summary>
    Instruction,

    Open,

    /// <summary>A tag that opens and closes: <c>&lt;br /&gt;</c>.</summary>
    Empty,

    Close,
}

/// <summary>A stretch of the body. All tokens together are the body, without gap or overlap.</summary>
readonly record struct StorageToken(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;

    /// <summary>Start of what is between the delimiters of a CDATA section; elsewhere the start.</summary>
    public int ContentStart => Kind == TokenKind.CData ? Start + 9 : Start;

    /// <summary>End of what is between the delimiters of a CDATA section; elsewhere the end.</summary>
    public int ContentEnd => Kind == TokenKind.CData ? End - 3 : End;
}

/// <summary>An attribute of a tag, by positions in the body; the value is without its quotes.</summary>
readonly record struct AttributeSpan(string Name, int ValueStart, int ValueEnd);

/// <summary>Where and why a body is not well-formed.</summary>
/// <param name="At">Offset in the body.</param>
/// <param name="What">The end of the sentence "The template is not well-formed at line 1, column 2: …".</param>
sealed record StorageFault(int At, string What);
