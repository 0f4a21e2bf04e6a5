namespace Outrigger.Pivot.Kernels;

/// <summary>Issues in each cell.</summary>
sealed class CountKernel : Kernel
{
    int[] counts = [];

    /// <summary>Of each cell.</summary>
    public int[] All => counts;

    public int Of(int slot) => counts[slot];

    public override void Resize(int slots) => Grow(ref counts, slots, 0);

    public override void Add(Block block)
    {
        var (counts, slots, count) = (this.counts, block.Slots, block.Count);
        for (var at = 0; at < count; at++)
        {
            counts[slots[at]]++;
        }
    }

    public override Kernel RollUp(int[] map, int slots) => new CountKernel { counts = Folded(counts, map, slots) };

    public override double Read(int slot) => counts[slot];
}
