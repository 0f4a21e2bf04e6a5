namespace Outrigger.Pivot.Kernels;

/// <summary>One sum over another in each cell: a rate, a weighted average.</summary>
/// <param name="parts">Of each row; 0 where it adds nothing.</param>
/// <param name="wholes">Of each row; 0 where it adds nothing.</param>
sealed class RatioKernel(double[] parts, double[] wholes) : Kernel
{
    double[] above = [];
    double[] below = [];

    public override void Resize(int slots)
    {
        Grow(ref above, slots, 0);
        Grow(ref below, slots, 0);
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

    public override Kernel RollUp(int[] map, int slots) =>
        new RatioKernel(parts, wholes) { above = Folded(above, map, slots), below = Folded(below, map, slots) };

    public override double Read(int slot) => below[slot] == 0 ? double.NaN : above[slot] / below[slot];

    void AddRun(int first, int[] slots, int count)
    {
        var (above, below) = (this.above, this.below);
        for (var at = 0; at < count; at++)
        {
            var slot = slots[at];
            above[slot] += parts[first + at];
            below[slot] += wholes[first + at];
        }
    }

    void AddScattered(int[] rows, int[] slots, int count)
    {
        var (above, below) = (this.above, this.below);
        for (var at = 0; at < count; at++)
        {
            var (slot, row) = (slots[at], rows[at]);
            above[slot] += parts[row];
            below[slot] += wholes[row];
        }
    }
}
