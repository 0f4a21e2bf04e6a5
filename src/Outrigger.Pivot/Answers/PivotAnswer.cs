using Outrigger.Pivot.Execution;

namespace Outrigger.Pivot.Answers;

/// <summary>The answer to a query, read cell by cell or by rectangle.</summary>
public sealed class PivotAnswer
{
    readonly GroupingSets sets;
    readonly Figures figures;
    readonly CellRows cells;

    readonly HeaderList rows;
    readonly HeaderList columns;

    internal PivotAnswer(GroupingSets sets, Figures figures, CellRows cells, HeaderList rows, HeaderList columns) =>
        (this.sets, this.figures, this.cells, this.rows, this.columns) = (sets, figures, cells, rows, columns);

    /// <summary>The first is the grand total; parts follow their group.</summary>
    public IReadOnlyList<HeaderNode> Rows => rows;

    /// <inheritdoc cref="Rows"/>
    public IReadOnlyList<HeaderNode> Columns => columns;

    /// <summary>Measures, in the query's order.</summary>
    public IReadOnlyList<string> Measures => figures.Names;

    /// <summary>Issues in a cell, each once.</summary>
    public int Issues(int row, int column) => Where(row, column) is var at && sets[at.RowLevel, at.ColumnLevel] is var set && set.Cells.Find(at.Row, at.Column) is >= 0 and var cell
        ? set.Issues.Of(cell)
        : 0;

    /// <summary>A figure; NaN where it is missing. Dates are days, instants milliseconds since 1970.</summary>
    public double Value(int row, int column, int measure) => figures.Read(measure, Where(row, column));

    /// <summary>Reads figures row by row.</summary>
    /// <param name="into">At least <paramref name="rows"/> × <paramref name="columns"/> long.</param>
    public void Read(int firstRow, int rows, int firstColumn, int columns, int measure, Span<double> into)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                into[(row * columns) + column] = Value(firstRow + row, firstColumn + column, measure);
            }
        }
    }

    /// <summary>The rows of the table asked, be they issues or entries, that a cell counts: ascending, as they stood when the question was asked.</summary>
    public IReadOnlyList<int> RowsOf(int row, int column) => cells.At(Where(row, column));

    /// <summary>For a row that the cell counts: each field with several values that puts it there, innermost first; none where every field has one.</summary>
    public IReadOnlyList<CellReason> WhyIn(int row, int column, int tableRow) => cells.Why(Where(row, column), tableRow);

    CellPlace Where(int row, int column) => new(rows.LevelOf(row), rows.NodeOf(row), columns.LevelOf(column), columns.NodeOf(column));
}
