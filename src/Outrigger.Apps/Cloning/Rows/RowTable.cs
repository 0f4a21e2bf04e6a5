namespace Outrigger.Apps.Cloning.Rows;

/// <summary>Rows read from one of the row sources.</summary>
/// <param name="Columns">Names of the columns as written, in order; lines have the one column <c>title</c>.</param>
/// <param name="Rows">The rows; each has as many cells as there are columns.</param>
public sealed record RowTable(IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows);

/// <summary>One row.</summary>
/// <param name="Number">1-based, the header not counted.</param>
/// <param name="Cells">Cells in the order of the columns.</param>
/// <param name="Line">1-based line of the text where the row begins; 1 for a pattern.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells, int Line);
