namespace Outrigger.Pivot.Execution;

/// <summary>Which coarser cell each cell falls into when the innermost field of an axis is left out.</summary>
static class CellMap
{
    public static int[] WithoutColumn(CellSpace fine, NodeSpace level, CellSpace coarse)
    {
        var map = new int[fine.Size];
        if (fine.IsDense)
        {
            // The field's codes are the lowest digit: each stretch of them is one cell.
            for (int cell = 0, into = 0; cell < map.Length; into++)
            {
                for (var end = cell + level.Domain; cell < end; cell++)
                {
                    map[cell] = into;
                }
            }

            return map;
        }

        for (var cell = 0; cell < map.Length; cell++)
        {
            map[cell] = coarse.GetOrAdd(fine.RowOf(cell), level.ParentOf(fine.ColumnOf(cell)));
        }

        return map;
    }

    public static int[] WithoutRow(CellSpace fine, NodeSpace level, CellSpace coarse)
    {
        var map = new int[fine.Size];
        if (fine.IsDense)
        {
            for (int row = 0, cell = 0; cell < map.Length; row++)
            {
                var into = row / level.Domain * fine.Width;
                for (var end = cell + fine.Width; cell < end; cell++)
                {
                    map[cell] = into++;
                }
            }

            return map;
        }

        for (var cell = 0; cell < map.Length; cell++)
        {
            map[cell] = coarse.GetOrAdd(level.ParentOf(fine.RowOf(cell)), fine.ColumnOf(cell));
        }

        return map;
    }
}
