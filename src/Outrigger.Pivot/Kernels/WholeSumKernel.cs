namespace Outrigger.Pivot.Kernels;

/// <summary>Sum of whole numbers in each cell, exact in 64 bits; for columns whose sum fits.</summary>
sealed class WholeSumKernel(long[] values, bool[] given) : Kernel
{
    long[] sums = [];
    int[] present = [];

    public override void Resize(int slots)
    {
        Grow(ref sums, slots, 0);
        Grow(ref present, slots, 0);
    }

    public override void Add(Block block)
    {
        var (slots, rows, count, first) = (block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            var row = rows is null ? first + at : rows[at];
            if (given[row])
            {
                sums[slots[at]] += values[row];
                present[slots[at]]++;
            }
        }
    }

    public override Kernel RollUp(ReadOnlySpan<int> map, int slots)
    {
        var coarse = new WholeSumKernel(values, given) { sums = new long[slots], present = new int[slots] };
        for (var slot = 0; slot < map.Length; slot++)
        {
            if (map[slot] >= 0)
            {
                coarse.sums[map[slot]] += sums[slot];
                coarse.present[map[slot]] += present[slot];
            }
        }

        return coarse;
    }

    public override double Read(int slot) => present[slot] == 0 ? double.NaN : sums[slot];
}
