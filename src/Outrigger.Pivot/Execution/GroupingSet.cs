using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>The figures of all cells of one row level and one column level.</summary>
sealed class GroupingSet(CellSpace cells, CountKernel counts, Kernel[] kernels)
{
    public CellSpace Cells => cells;

    public CountKernel Counts => counts;

    public Kernel[] Kernels => kernels;

    /// <summary>Reads every issue that counts.</summary>
    public static GroupingSet Scan(CellFinder finder, CellSpace cells, Kernel[] kernels, RowSet rows)
    {
        var counts = new CountKernel();
        Kernel[] all = [counts, .. kernels];
        var block = new Block();
        var (given, slots) = (new int[Block.Size], block.Slots);
        for (var first = 0; first < rows.Count; first += Block.Size)
        {
            (block.First, block.Count) = (first, Math.Min(Block.Size, rows.Count - first));
            (block.Rows, block.Slots) = (rows.Copy(first, block.Count, given), slots);
            finder.Fill(block);
            Gather(all, block, cells.Size);
        }

        Gather(all, new Block(), cells.Size);
        return new GroupingSet(cells, counts, kernels);
    }

    /// <summary>Puts coarser cells together from these.</summary>
    public GroupingSet RollUp(CellSpace coarse, int[] map) => new(
        coarse, (CountKernel)counts.RollUp(map, coarse.Size), Array.ConvertAll(kernels, kernel => kernel.RollUp(map, coarse.Size)));

    static void Gather(Kernel[] kernels, Block block, int cells)
    {
        foreach (var kernel in kernels)
        {
            kernel.Resize(cells);
            kernel.Add(block);
        }
    }
}
