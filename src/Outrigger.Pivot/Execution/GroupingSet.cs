using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>The figures of all cells of one row level and one column level.</summary>
sealed class GroupingSet(CellSpace cells, CountKernel counts, Kernel[] kernels)
{
    public CellSpace Cells => cells;

    public CountKernel Counts => counts;

    public Kernel[] Kernels => kernels;

    /// <summary>Cells that hold issues.</summary>
    public IEnumerable<int> Filled()
    {
        for (var cell = 0; cell < cells.Size; cell++)
        {
            if (counts.Of(cell) > 0)
            {
                yield return cell;
            }
        }
    }

    /// <summary>Reads every issue.</summary>
    /// <param name="selected">Rows that pass the filter; null for all.</param>
    public static GroupingSet Scan(CellFinder finder, CellSpace cells, Kernel[] kernels, int rows, int[]? selected)
    {
        var counts = new CountKernel();
        Kernel[] all = [counts, .. kernels];
        var block = new Block();
        var total = selected?.Length ?? rows;
        var scattered = selected is null ? null : new int[Block.Size];
        for (var first = 0; first < total; first += Block.Size)
        {
            (block.First, block.Count, block.Rows) = (first, Math.Min(Block.Size, total - first), scattered);
            selected?.AsSpan(first, block.Count).CopyTo(scattered);
            finder.Fill(block);
            foreach (var kernel in all)
            {
                kernel.Resize(cells.Size);
                kernel.Add(block);
            }
        }

        foreach (var kernel in all)
        {
            kernel.Resize(cells.Size);
        }

        return new GroupingSet(cells, counts, kernels);
    }

    /// <summary>Reckons coarser cells from these.</summary>
    public GroupingSet RollUp(CellSpace coarse, Func<int, int> map)
    {
        var target = new int[cells.Size];
        for (var cell = 0; cell < target.Length; cell++)
        {
            target[cell] = counts.Of(cell) > 0 ? map(cell) : -1;
        }

        return new GroupingSet(coarse, (CountKernel)counts.RollUp(target, coarse.Size), [.. kernels.Select(kernel => kernel.RollUp(target, coarse.Size))]);
    }
}
