namespace Outrigger.Pivot.Kernels;

/// <summary>Issues in each cell.</summary>
sealed class CountKernel : Kernel
{
    int[] counts = [];

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

    public override Kernel RollUp(ReadOnlySpan<int> map, int slots)
    {
        var coarse = new CountKernel { counts = new int[slots] };
        for (var slot = 0; slot < map.Length; slot++)
        {
            if (map[slot] >= 0)
            {
                coarse.counts[map[slot]] += counts[slot];
            }
        }

        return coarse;
    }

    public override double Read(int slot) => counts[slot];
}
