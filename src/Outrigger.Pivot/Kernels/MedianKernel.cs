using Outrigger.Pivot.Columns;

namespace Outrigger.Pivot.Kernels;

/// <summary>The middle value of each cell. It keeps every value, because a median cannot be put together from parts.</summary>
sealed class MedianKernel(Numbers numbers) : Kernel
{
    int[] cells = [];
    double[] kept = [];
    int count;
    double[]? gathered;
    int[] ends = [];
    int size;

    public override void Resize(int slots) => size = Math.Max(size, slots);

    public override void Add(Block block)
    {
        Grow(ref this.cells, count + block.Count, 0);
        Grow(ref this.kept, count + block.Count, 0);
        var (values, given, cells, kept, next) = (numbers.Filled, numbers.Given, this.cells, this.kept, this.count);
        var (slots, rows, added, first) = (block.Slots, block.Rows, block.Count, block.First);
        for (var at = 0; at < added; at++)
        {
            var row = rows is null ? first + at : rows[at];
            cells[next] = slots[at];
            kept[next] = values[row];
            next += given[row]; // a missing value is written over
        }

        count = next;
    }

    public override Kernel RollUp(int[] map, int slots)
    {
        var coarse = new MedianKernel(numbers) { cells = new int[count], kept = kept, count = count, size = slots };
        for (var at = 0; at < count; at++)
        {
            coarse.cells[at] = map[cells[at]];
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
        for (var at = 0; at < count; at++)
        {
            next[cells[at] + 1]++;
        }

        for (var slot = 0; slot < size; slot++)
        {
            next[slot + 1] += next[slot];
        }

        var together = new double[count];
        for (var at = 0; at < together.Length; at++)
        {
            together[next[cells[at]]++] = kept[at];
        }

        ends = next;
        return together;
    }
}
