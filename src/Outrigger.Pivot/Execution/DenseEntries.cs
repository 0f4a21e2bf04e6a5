using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>Issues on their way into cells whose numbers are reckoned: row of the table, and the codes so far.</summary>
sealed class DenseEntries
{
    int[] rows = new int[Block.Size];
    int[] slots = new int[Block.Size];
    int[] spareRows = [];
    int[] spareSlots = [];
    int count;

    public void Fill(Block block, Coding[] codings)
    {
        Begin(block);
        foreach (var coding in codings)
        {
            if (coding.Offsets is { } offsets)
            {
                Spread(coding.Codes, offsets, coding.Domain);
            }
            else
            {
                Append(coding.Codes, coding.Domain);
            }
        }

        (block.Rows, block.Slots, block.Count) = (rows, slots, count);
    }

    void Begin(Block block)
    {
        count = block.Count;
        if (block.Rows is { } given)
        {
            Array.Copy(given, rows, count);
        }
        else
        {
            var (rows, first) = (this.rows, block.First);
            for (var at = 0; at < count; at++)
            {
                rows[at] = first + at;
            }
        }

        slots.AsSpan(0, count).Clear();
    }

    void Append(int[] codes, int domain)
    {
        var (rows, slots, count) = (this.rows, this.slots, this.count);
        for (var at = 0; at < count; at++)
        {
            slots[at] = (slots[at] * domain) + codes[rows[at]];
        }
    }

    /// <summary>An entry for each value of each issue; one, of the missing, for an issue without.</summary>
    void Spread(int[] codes, int[] offsets, int domain)
    {
        Spare(offsets);
        var (rows, slots, intoRows, intoSlots, next) = (this.rows, this.slots, spareRows, spareSlots, 0);
        for (var at = 0; at < count; at++)
        {
            var (row, slot) = (rows[at], slots[at] * domain);
            var (begin, end) = (offsets[row], offsets[row + 1]);
            (intoRows[next], intoSlots[next]) = (row, slot);
            next += begin == end ? 1 : 0;
            for (var value = begin; value < end; value++)
            {
                (intoRows[next], intoSlots[next]) = (row, slot + codes[value]);
                next++;
            }
        }

        (this.rows, this.slots, spareRows, spareSlots, count) = (intoRows, intoSlots, rows, slots, next);
    }

    void Spare(int[] offsets)
    {
        var most = 1;
        for (var at = 0; at < count; at++)
        {
            most += Math.Max(1, offsets[rows[at] + 1] - offsets[rows[at]]);
        }

        if (spareRows.Length < most)
        {
            spareRows = new int[most];
            spareSlots = new int[most];
        }
    }
}
