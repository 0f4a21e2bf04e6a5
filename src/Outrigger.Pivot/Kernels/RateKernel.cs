namespace Outrigger.Pivot.Kernels;

/// <summary>The part of a sum, or of the count, that falls on issues that are done.</summary>
/// <param name="done">Whether each row is done.</param>
/// <param name="values">What is summed; null to count issues.</param>
sealed class RateKernel(bool[] done, double[]? values) : Kernel
{
    double[] finished = [];
    double[] totals = [];

    public override void Resize(int slots)
    {
        Grow(ref finished, slots, 0);
        Grow(ref totals, slots, 0);
    }

    public override void Add(Block block)
    {
        var (slots, rows, count, first) = (block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            var row = rows is null ? first + at : rows[at];
            var value = values is null ? 1 : values[row];
            if (!double.IsNaN(value))
            {
                totals[slots[at]] += value;
                finished[slots[at]] += done[row] ? value : 0;
            }
        }
    }

    public override Kernel RollUp(ReadOnlySpan<int> map, int slots)
    {
        var coarse = new RateKernel(done, values) { finished = new double[slots], totals = new double[slots] };
        for (var slot = 0; slot < map.Length; slot++)
        {
            if (map[slot] >= 0)
            {
                coarse.finished[map[slot]] += finished[slot];
                coarse.totals[map[slot]] += totals[slot];
            }
        }

        return coarse;
    }

    public override double Read(int slot) => totals[slot] == 0 ? double.NaN : finished[slot] / totals[slot];
}
