using Outrigger.Pivot.Columns;

namespace Outrigger.Pivot.Kernels;

/// <summary>Sum and number of the values in each cell; missing ones count as none.</summary>
sealed class SumKernel(Numbers numbers) : Kernel
{
    double[] sums = [];
    int[] present = [];

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
        else if (numbers.Complete)
        {
            AddComplete(block.First, block.Slots, block.Count);
        }
        else
        {
            AddRun(block.First, block.Slots, block.Count);
        }
    }

    public override Kernel RollUp(int[] map, int slots) =>
        new SumKernel(numbers) { sums = Folded(sums, map, slots), present = Folded(present, map, slots) };

    public override double Read(int slot) => present[slot] == 0 ? double.NaN : sums[slot];

    void AddComplete(int first, int[] slots, int count)
    {
        var (values, sums, present) = (numbers.Values, this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var slot = slots[at];
            sums[slot] += values[first + at];
            present[slot]++;
        }
    }

    void AddRun(int first, int[] slots, int count)
    {
        var (values, given, sums, present) = (numbers.Filled, numbers.Given, this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var slot = slots[at];
            sums[slot] += values[first + at];
            present[slot] += given[first + at];
        }
    }

    void AddScattered(int[] rows, int[] slots, int count)
    {
        var (values, given, sums, present) = (numbers.Filled, numbers.Given, this.sums, this.present);
        for (var at = 0; at < count; at++)
        {
            var (slot, row) = (slots[at], rows[at]);
            sums[slot] += values[row];
            present[slot] += given[row];
        }
    }
}
