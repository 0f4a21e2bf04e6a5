namespace Outrigger.Pivot.Kernels;

/// <summary>Sum and number of the values in each cell; missing ones, which are NaN, count as none.</summary>
sealed class SumKernel(double[] values, bool complete) : Kernel
{
    double[] sums = [];
    int[] present = [];

    public double SumOf(int slot) => sums[slot];

    public double MeanOf(int slot) => present[slot] == 0 ? double.NaN : sums[slot] / present[slot];

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
        else if (complete)
        {
            AddComplete(block.First, block.Slots, block.Count);
        }
        else
        {
            AddRun(block.First, block.Slots, block.Count);
        }
    }

    public override Kernel RollUp(ReadOnlySpan<int> map, int slots)
    {
        var coarse = new SumKernel(values, complete) { sums = new double[slots], present = new int[slots] };
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

    void AddComplete(int first, int[] slots, int count)
    {
        var (given, sums, present) = (values, this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var slot = slots[at];
            sums[slot] += given[first + at];
            present[slot]++;
        }
    }

    void AddRun(int first, int[] slots, int count)
    {
        var (given, sums, present) = (values, this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var value = given[first + at];
            if (!double.IsNaN(value))
            {
                sums[slots[at]] += value;
                present[slots[at]]++;
            }
        }
    }

    void AddScattered(int[] rows, int[] slots, int count)
    {
        var (given, sums, present) = (values, this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var value = given[rows[at]];
            if (!double.IsNaN(value))
            {
                sums[slots[at]] += value;
                present[slots[at]]++;
            }
        }
    }
}
