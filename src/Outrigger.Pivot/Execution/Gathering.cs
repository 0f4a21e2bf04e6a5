using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Kernels;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Execution;

/// <summary>Takes the rows that count into cells: into each kernel the rows, or the rows that they belong to, each of those once in a cell.</summary>
sealed class Gathering(KernelPlan plan, RowSet counted, OwnerLink? link)
{
    readonly bool[] ofOwner = plan.OfOwner;

    public int Count => counted.Count;

    /// <summary>True where coarser cells may be put together from finer ones: an issue with entries in two cells would count twice.</summary>
    public bool RollsUp => link is null;

    /// <summary>Reads every row that counts.</summary>
    public GroupingSet Scan(CellFinder finder, CellSpace cells)
    {
        var (counts, kernels) = (new CountKernel(), plan.Make());
        var issues = link is null ? counts : new CountKernel();
        Kernel[] ofRows = [counts, .. Some(kernels, false)];
        Kernel[] ofOwners = link is null ? [] : [issues, .. Some(kernels, true)];
        var once = link is null ? null : new OwnersOnce(link);
        var block = new Block();
        var (given, slots) = (new int[Block.Size], block.Slots);
        for (var first = 0; first < counted.Count; first += Block.Size)
        {
            (block.First, block.Count) = (first, Math.Min(Block.Size, counted.Count - first));
            (block.Rows, block.Slots) = (counted.Copy(first, block.Count, given), slots);
            finder.Fill(block);
            Gather(ofRows, block, cells.Size);
            if (once is not null)
            {
                Gather(ofOwners, once.Of(block), cells.Size);
            }
        }

        Gather([.. ofRows, .. ofOwners], new Block(), cells.Size);
        return new GroupingSet(cells, counts, issues, kernels);
    }

    List<Kernel> Some(Kernel[] kernels, bool areOfOwner)
    {
        var some = new List<Kernel>();
        for (var at = 0; at < kernels.Length; at++)
        {
            if (ofOwner[at] == areOfOwner)
            {
                some.Add(kernels[at]);
            }
        }

        return some;
    }

    static void Gather(Kernel[] kernels, Block block, int cells)
    {
        foreach (var kernel in kernels)
        {
            kernel.Resize(cells);
            kernel.Add(block);
        }
    }
}
