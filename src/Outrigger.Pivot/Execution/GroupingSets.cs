namespace Outrigger.Pivot.Execution;

/// <summary>
/// Every pair of a row level and a column level, so that subtotals and totals come from issues. A coarser pair is put together
/// from a finer one only where no issue stands in two of its cells; otherwise the issues are read again.
/// </summary>
sealed class GroupingSets
{
    readonly GroupingSet[,] sets;

    public GroupingSets(Axis rows, Axis columns, Gathering gathering)
    {
        sets = new GroupingSet[rows.Depth + 1, columns.Depth + 1];
        for (var row = rows.Depth; row >= 0; row--)
        {
            for (var column = columns.Depth; column >= 0; column--)
            {
                sets[row, column] = Make(rows, row, columns, column, gathering);
            }
        }
    }

    public GroupingSet this[int rowLevel, int columnLevel] => sets[rowLevel, columnLevel];

    GroupingSet Make(Axis rows, int row, Axis columns, int column, Gathering gathering)
    {
        var cells = new CellSpace(rows[row], columns[column]);
        var (byColumn, byRow) = (column < columns.Depth && !columns.IsMulti(column + 1), row < rows.Depth && !rows.IsMulti(row + 1));
        if (byColumn && byRow)
        {
            // Both give the same; the one with fewer cells sooner.
            byColumn = sets[row, column + 1].Cells.Size <= sets[row + 1, column].Cells.Size;
            byRow = !byColumn;
        }

        if (byColumn && Worthwhile(sets[row, column + 1], gathering))
        {
            var fine = sets[row, column + 1];
            return fine.RollUp(cells, CellMap.WithoutColumn(fine.Cells, columns[column + 1], cells));
        }

        if (byRow && Worthwhile(sets[row + 1, column], gathering))
        {
            var fine = sets[row + 1, column];
            return fine.RollUp(cells, CellMap.WithoutRow(fine.Cells, rows[row + 1], cells));
        }

        return gathering.Scan(new CellFinder(rows, row, columns, column, cells), cells);
    }

    // Where cells are many and mostly empty, the issues themselves are fewer.
    static bool Worthwhile(GroupingSet fine, Gathering gathering) => gathering.RollsUp && fine.Cells.Size <= gathering.Count * 2L;
}
