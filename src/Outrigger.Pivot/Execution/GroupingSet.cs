using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>The figures of all cells of one row level and one column level.</summary>
sealed class GroupingSet(CellSpace cells, CountKernel counts, CountKernel issues, Kernel[] kernels)
{
    public CellSpace Cells => cells;

    /// <summary>Rows of the table in each cell.</summary>
    public CountKernel Counts => counts;

    /// <summary>Issues in each cell: the rows, or what they belong to, each once.</summary>
    public CountKernel Issues => issues;

    public Kernel[] Kernels => kernels;

    /// <summary>Puts coarser cells together from these, where rows are issues.</summary>
    public GroupingSet RollUp(CellSpace coarse, int[] map)
    {
        var folded = (CountKernel)counts.RollUp(map, coarse.Size);
        return new(coarse, folded, folded, Array.ConvertAll(kernels, kernel => kernel.RollUp(map, coarse.Size)));
    }
}
