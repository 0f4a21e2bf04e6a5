using Outrigger.Pivot.Columns;

namespace Outrigger.Pivot.Kernels;

/// <summary>The middle value of each cell. It keeps every value, because a median cannot be put together from parts.</summary>
sealed class MedianKernel(double[] values) : Kernel
{
    readonly Growing<int> cells = new();
    readonly Growing<double> kept = new();
    double[]? sorted;
    int[] ends = [];
    int size;

    public override void Resize(int slots) => size = Math.Max(size, slots);

    public override void Add(Block block)
    {
        var (slots, rows, count, first) = (block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < count; at++)
        {
            var value = values[rows is null ? first + at : rows[at]];
            if (!double.IsNaN(value))
            {
                cells.Add(slots[at]);
                kept.Add(value);
            }
        }
    }

    public override Kernel RollUp(ReadOnlySpan<int> map, int slots)
    {
        var coarse = new MedianKernel(values) { size = slots };
        for (var at = 0; at < kept.Count; at++)
        {
            coarse.cells.Add(map[cells.Items[at]]);
            coarse.kept.Add(kept.Items[at]);
        }

        return coarse;
    }

    public override double Read(int slot)
    {
        sorted ??= Sort();
        var begin = slot == 0 ? 0 : ends[slot - 1];
        var count = ends[slot] - begin;
        return count == 0 ? double.NaN : (sorted[begin + ((count - 1) / 2)] + sorted[begin + (count / 2)]) / 2;
    }

    // By cell first, by counting; then each cell's few values by size.
    double[] Sort()
    {
        var next = new int[size + 1];
        foreach (var cell in cells.Span)
        {
            next[cell + 1]++;
        }

        for (var slot = 0; slot < size; slot++)
        {
            next[slot + 1] += next[slot];
        }

        var gathered = new double[kept.Count];
        for (var at = 0; at < gathered.Length; at++)
        {
            gathered[next[cells.Items[at]]++] = kept.Items[at];
        }

        for (int slot = 0, begin = 0; slot < size; begin = next[slot++])
        {
            Array.Sort(gathered, begin, next[slot] - begin);
        }

        ends = next;
        return gathered;
    }
}
