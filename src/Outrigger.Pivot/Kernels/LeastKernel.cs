namespace Outrigger.Pivot.Kernels;

/// <summary>The least value in each cell.</summary>
/// <param name="values">Finite; NaN, which passes no comparison, where a row has none.</param>
sealed class LeastKernel(double[] values) : Kernel
{
    double[] least = [];

    public override void Resize(int slots) => Grow(ref least, slots, double.PositiveInfinity);

    public override void Add(Block block)
    {
        var (least, slots, rows, count, first) = (this.least, block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            var value = values[rows is null ? first + at : rows[at]];
            if (value < least[slots[at]])
            {
                least[slots[at]] = value;
            }
        }
    }

    public override Kernel RollUp(int[] map, int slots)
    {
        var coarse = new LeastKernel(values);
        coarse.Resize(slots);
        for (var slot = 0; slot < map.Length; slot++)
        {
            if (least[slot] < coarse.least[map[slot]])
            {
                coarse.least[map[slot]] = least[slot];
            }
        }

        return coarse;
    }

    public override double Read(int slot) => double.IsInfinity(least[slot]) ? double.NaN : least[slot];
}
