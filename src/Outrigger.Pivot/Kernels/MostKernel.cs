namespace Outrigger.Pivot.Kernels;

/// <summary>The greatest value in each cell.</summary>
/// <param name="values">Finite; NaN, which passes no comparison, where a row has none.</param>
sealed class MostKernel(double[] values) : Kernel
{
    double[] most = [];

    public override void Resize(int slots) => Grow(ref most, slots, double.NegativeInfinity);

    public override void Add(Block block)
    {
        var (most, slots, rows, count, first) = (this.most, block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            var value = values[rows is null ? first + at : rows[at]];
            if (value > most[slots[at]])
            {
                most[slots[at]] = value;
            }
        }
    }

    public override Kernel RollUp(int[] map, int slots)
    {
        var coarse = new MostKernel(values);
        coarse.Resize(slots);
        for (var slot = 0; slot < map.Length; slot++)
        {
            if (most[slot] > coarse.most[map[slot]])
            {
                coarse.most[map[slot]] = most[slot];
            }
        }

        return coarse;
    }

    public override double Read(int slot) => double.IsInfinity(most[slot]) ? double.NaN : most[slot];
}
