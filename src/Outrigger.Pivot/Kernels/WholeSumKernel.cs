namespace Outrigger.Pivot.Kernels;

/// <summary>Sum of whole numbers in each cell, exact in 64 bits; for columns whose sum fits.</summary>
/// <param name="values">Of each row; 0 where it has none.</param>
/// <param name="given">1 for each row that has a value, 0 for the others.</param>
sealed class WholeSumKernel(long[] values, byte[] given) : Kernel
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
        if (block.Rows is { } rows)
        {
            AddScattered(rows, block.Slots, block.Count);
        }
        else
        {
            AddRun(block.First, block.Slots, block.Count);
        }
    }

    public override Kernel RollUp(int[] map, int slots)
    {
        var coarse = new WholeSumKernel(values, given) { sums = new long[slots], present = Folded(present, map, slots) };
        for (var slot = 0; slot < map.Length; slot++)
        {
            coarse.sums[map[slot]] += sums[slot];
        }

        return coarse;
    }

    public override double Read(int slot) => present[slot] == 0 ? double.NaN : sums[slot];

    void AddRun(int first, int[] slots, int count)
    {
        var (sums, present) = (this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var slot = slots[at];
            sums[slot] += values[first + at];
            present[slot] += given[first + at];
        }
    }

    void AddScattered(int[] rows, int[] slots, int count)
    {
        var (sums, present) = (this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var (slot, row) = (slots[at], rows[at]);
            sums[slot] += values[row];
            present[slot] += given[row];
        }
    }
}
