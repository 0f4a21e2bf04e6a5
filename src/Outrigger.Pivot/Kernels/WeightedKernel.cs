namespace Outrigger.Pivot.Kernels;

/// <summary>Σ value × weight and Σ weight of the issues that have both.</summary>
sealed class WeightedKernel(double[] values, double[] weights) : Kernel
{
    double[] products = [];
    double[] totals = [];

    public override void Resize(int slots)
    {
        Grow(ref products, slots, 0);
        Grow(ref totals, slots, 0);
    }

    public override void Add(Block block)
    {
        var (slots, rows, count, first) = (block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            var row = rows is null ? first + at : rows[at];
            var product = values[row] * weights[row];
            if (!double.IsNaN(product))
            {
                products[slots[at]] += product;
                totals[slots[at]] += weights[row];
            }
        }
    }

    public override Kernel RollUp(ReadOnlySpan<int> map, int slots)
    {
        var coarse = new WeightedKernel(values, weights) { products = new double[slots], totals = new double[slots] };
        for (var slot = 0; slot < map.Length; slot++)
        {
            if (map[slot] >= 0)
            {
                coarse.products[map[slot]] += products[slot];
                coarse.totals[map[slot]] += totals[slot];
            }
        }

        return coarse;
    }

    public override double Read(int slot) => totals[slot] == 0 ? double.NaN : products[slot] / totals[slot];
}
