using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Kernels;

/// <summary>Different values of a field in each cell.</summary>
sealed class DistinctKernel(Coding coding) : Kernel
{
    readonly HashSet<long> seen = [];
    int[] counts = [];

    public override void Resize(int slots) => Grow(ref counts, slots, 0);

    public override void Add(Block block)
    {
        var (slots, rows, count, first) = (block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            var row = rows is null ? first + at : rows[at];
            foreach (var code in coding.Of(row))
            {
                See(slots[at], code);
            }
        }
    }

    public override Kernel RollUp(int[] map, int slots)
    {
        var coarse = new DistinctKernel(coding) { counts = new int[slots] };
        foreach (var pair in seen)
        {
            coarse.See(map[(int)(pair >> 32)], (int)(pair & uint.MaxValue));
        }

        return coarse;
    }

    public override double Read(int slot) => counts[slot];

    void See(int slot, int code)
    {
        if (code != 0 && seen.Add(((long)slot << 32) | (uint)code))
        {
            counts[slot]++;
        }
    }
}
