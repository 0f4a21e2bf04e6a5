namespace Outrigger.Pivot.Kernels;

/// <summary>The least or the greatest value in each cell.</summary>
/// <param name="sign">1 for the least, -1 for the greatest.</param>
sealed class ExtremeKernel(double[] values, double sign) : Kernel
{
    double[] least = [];

    public override void Resize(int slots) => Grow(ref least, slots, double.NaN);

    public override void Add(Block block)
    {
        var (slots, rows, count, first) = (block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            Take(slots[at], sign * values[rows is null ? first + at : rows[at]]);
        }
    }

    public override Kernel RollUp(ReadOnlySpan<int> map, int slots)
    {
        var coarse = new ExtremeKernel(values, sign);
        coarse.Resize(slots);
        for (var slot = 0; slot < map.Length; slot++)
        {
            if (map[slot] >= 0)
            {
                coarse.Take(map[slot], least[slot]);
            }
        }

        return coarse;
    }

    public override double Read(int slot) => sign * least[slot];

    // Both comparisons are false for NaN: a missing value changes nothing, and the first value replaces none.
    void Take(int slot, double value)
    {
        var known = least[slot];
        if (value < known || (double.IsNaN(known) && !double.IsNaN(value)))
        {
            least[slot] = value;
        }
    }
}
