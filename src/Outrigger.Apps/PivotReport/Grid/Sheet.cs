namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>What a cell of a sheet holds.</summary>
public enum SheetKind
{
    Empty,
    Text,
    Number,

    /// <summary>Days since 1970-01-01.</summary>
    Date,

    /// <summary>Milliseconds since 1970 UTC.</summary>
    Instant,

    /// <summary>Seconds.</summary>
    Duration,

    /// <summary>0 to 1.</summary>
    Percent,
}

/// <summary>One cell, with its value and as the grid shows it.</summary>
/// <param name="Number">Of every kind but text and empty.</param>
/// <param name="Text">As shown; empty for empty cells.</param>
public readonly record struct SheetCell(SheetKind Kind, double Number, string Text)
{
    public static SheetCell Empty { get; } = new(SheetKind.Empty, 0, "");

    public static SheetCell OfText(string text) => text is { Length: > 0 } ? new(SheetKind.Text, 0, text) : Empty;
}

/// <summary>A column of a sheet, beside the first one that holds the rows' labels.</summary>
/// <param name="Labels">One for each header row, as <see cref="Protocol.GridColumn.Labels"/>.</param>
/// <param name="Format">What its cells hold where they are not empty.</param>
public sealed record SheetColumn(string Id, IReadOnlyList<string> Labels, SheetKind Format, bool Total);

/// <summary>A row of a sheet.</summary>
/// <param name="Depth">0 for the total and outermost rows.</param>
/// <param name="Key">Of issues.</param>
/// <param name="IsTotal">The grand total.</param>
/// <param name="IsGroup">A group of issues, or what stands for those that a top list leaves out.</param>
public sealed record SheetRow(int Depth, string Label, string? Key, bool IsTotal, bool IsGroup, IReadOnlyList<SheetCell> Cells);

/// <summary>The whole grid with every row expanded, for files.</summary>
/// <param name="Corner">Heading of the first column.</param>
/// <param name="HeaderRows">Length of each column's labels.</param>
/// <param name="Rows">Made one at a time while they are read.</param>
public sealed record Sheet(string Corner, int HeaderRows, IReadOnlyList<SheetColumn> Columns, int RowCount, IEnumerable<SheetRow> Rows, IReadOnlyList<string> Notes);
