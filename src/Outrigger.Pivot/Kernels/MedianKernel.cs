using Outrigger.Pivot.Columns;

namespace Outrigger.Pivot.Kernels;

/// <summary>The middle value of each cell. It keeps every value, because a median cannot be put together from parts.</summary>
sealed class MedianKernel(double[] values) : Kernel
{
    readonly Growing<int> cells = new();
    readonly Growing<double> kept = new();
    double[]? gathered;
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
        gathered ??= Gather();
        var begin = slot == 0 ? 0 : ends[slot - 1];
        var count = ends[slot] - begin;
        if (count == 0)
        {
            return double.NaN;
        }

        var cell = gathered.AsSpan(begin, count);
        var upper = Selection.Nth(cell, count / 2);
        return count % 2 == 1 ? upper : (Largest(cell[..(count / 2)]) + upper) / 2;
    }

    // After the selection everything before its place is no greater.
    static double Largest(ReadOnlySpan<double> values)
    {
        var largest = values[0];
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }

    // By cell, by counting: each cell's values lie together.
    double[] Gather()
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

        var together = new double[kept.Count];
        for (var at = 0; at < together.Length; at++)
        {
            together[next[cells.Items[at]]++] = kept.Items[at];
        }

        ends = next;
        return together;
    }
}
