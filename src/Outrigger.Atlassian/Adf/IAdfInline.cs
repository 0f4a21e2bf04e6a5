namespace Outrigger.Atlassian.Adf;

// Which node may stand inside which is said by these interfaces, so that a document the schema refuses does not compile.

/// <summary>What a paragraph or heading is made of.</summary>
public interface IAdfInline;

/// <summary>What may stand at the top of a document.</summary>
public interface IAdfBlock;

/// <summary>What a panel may hold: no table, no expand, no quote, no panel.</summary>
public interface IAdfPanelContent : IAdfExpandContent;

/// <summary>What an expand may hold: everything but another expand.</summary>
public interface IAdfExpandContent : IAdfBlock;

/// <summary>What a cell of a table may hold.</summary>
public interface IAdfCellContent : IAdfExpandContent;

/// <summary>What a quote may hold, and an item of a list after its first paragraph.</summary>
public interface IAdfListItemContent : IAdfPanelContent, IAdfCellContent;
