namespace Outrigger.Atlassian.Adf;

public sealed record AdfParagraph(params IReadOnlyList<IAdfInline> Content) : IAdfListItemContent
{
    /// <summary>A paragraph of plain text, with a line break where the text has one.</summary>
    public static AdfParagraph Of(string text) => new(AdfLines.Of(text));
}

/// <param name="Level">1 to 6; what lies beyond becomes the nearest.</param>
public sealed record AdfHeading(int Level, params IReadOnlyList<IAdfInline> Content) : IAdfPanelContent, IAdfCellContent;

/// <summary>One item of a list: a paragraph, and what follows it.</summary>
public sealed record AdfListItem(AdfParagraph First, params IReadOnlyList<IAdfListItemContent> Rest)
{
    public static AdfListItem Of(string text) => new(AdfParagraph.Of(text));
}

/// <summary>A list without items writes nothing.</summary>
public sealed record AdfBulletList(params IReadOnlyList<AdfListItem> Items) : IAdfListItemContent;

/// <summary>A list without items writes nothing.</summary>
public sealed record AdfOrderedList(params IReadOnlyList<AdfListItem> Items) : IAdfListItemContent;

public enum AdfPanelType
{
    Info,
    Note,
    Tip,
    Warning,
    Error,
    Success,
}

public sealed record AdfPanel(AdfPanelType Type, params IReadOnlyList<IAdfPanelContent> Content) : IAdfCellContent;

public sealed record AdfQuote(params IReadOnlyList<IAdfListItemContent> Content) : IAdfCellContent;

/// <summary>A line across.</summary>
public sealed record AdfRule : IAdfPanelContent, IAdfCellContent;

/// <summary>A part that a reader can open. An empty title is left out.</summary>
public sealed record AdfExpand(string Title, params IReadOnlyList<IAdfExpandContent> Content) : IAdfBlock;

/// <param name="Header">True for a heading of a row or column.</param>
public sealed record AdfCell(bool Header, params IReadOnlyList<IAdfCellContent> Content)
{
    public static AdfCell Of(string text) => new(Header: false, AdfParagraph.Of(text));

    public static AdfCell HeaderOf(string text) => new(Header: true, AdfParagraph.Of(text));
}

/// <summary>A table without rows writes nothing; a shorter row is filled up with empty cells.</summary>
public sealed record AdfTable(params IReadOnlyList<IReadOnlyList<AdfCell>> Rows) : IAdfExpandContent;
