namespace Outrigger.Pivot.Execution;

/// <summary>Numbers of the cells where groups of a row level and of a column level meet.</summary>
sealed class CellSpace
{
    readonly NodeSpace rows;
    readonly NodeSpace columns;
    readonly SlotTable? table;

    public CellSpace(NodeSpace rows, NodeSpace columns)
    {
        this.rows = rows;
        this.columns = columns;
        table = rows.IsDense && columns.IsDense && (long)rows.Size * columns.Size <= NodeSpace.DenseLimit ? null : new SlotTable();
    }

    public bool IsDense => table is null;

    public int Size => table?.Count ?? rows.Size * columns.Size;

    /// <summary>Cells of one row, where all combinations have a number.</summary>
    public int Width => columns.Size;

    public int GetOrAdd(int row, int column) => table?.GetOrAdd(Key(row, column)) ?? (row * columns.Size) + column;

    /// <summary>The cell's number; -1 where no issue fell into it.</summary>
    public int Find(int row, int column) => table?.Find(Key(row, column)) ?? (row * columns.Size) + column;

    public int RowOf(int cell) => table is null ? cell / columns.Size : (int)(table.KeyOf(cell) >> 32);

    public int ColumnOf(int cell) => table is null ? cell % columns.Size : (int)(table.KeyOf(cell) & uint.MaxValue);

    static long Key(int row, int column) => ((long)row << 32) | (uint)column;
}
