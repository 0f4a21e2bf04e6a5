using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>
/// Every pair of a row level and a column level, so that subtotals and totals come from issues. A coarser pair is put together
/// from a finer one only where no issue stands in two of its cells; otherwise the issues are read again.
/// </summary>
sealed class GroupingSets
{
    readonly GroupingSet[,] sets;

    public GroupingSets(Axis rows, Axis columns, Func<Kernel[]> kernels, int rowCount, int[]? selected)
    {
        sets = new GroupingSet[rows.Depth + 1, columns.Depth + 1];
        for (var row = rows.Depth; row >= 0; row--)
        {
            for (var column = columns.Depth; column >= 0; column--)
            {
                sets[row, column] = Make(rows, row, columns, column, kernels, rowCount, selected);
            }
        }
    }

    public GroupingSet this[int rowLevel, int columnLevel] => sets[rowLevel, columnLevel];

    GroupingSet Make(Axis rows, int row, Axis columns, int column, Func<Kernel[]> kernels, int rowCount, int[]? selected)
    {
        var cells = new CellSpace(rows[row], columns[column]);
        if (column < columns.Depth && !columns.IsMulti(column + 1))
        {
            var (finer, level) = (sets[row, column + 1], columns[column + 1]);
            return finer.RollUp(cells, cell => cells.GetOrAdd(finer.Cells.RowOf(cell), level.ParentOf(finer.Cells.ColumnOf(cell))));
        }

        if (row < rows.Depth && !rows.IsMulti(row + 1))
        {
            var (finer, level) = (sets[row + 1, column], rows[row + 1]);
            return finer.RollUp(cells, cell => cells.GetOrAdd(level.ParentOf(finer.Cells.RowOf(cell)), finer.Cells.ColumnOf(cell)));
        }

        return GroupingSet.Scan(new CellFinder(rows, row, columns, column, cells), cells, kernels(), rowCount, selected);
    }
}
