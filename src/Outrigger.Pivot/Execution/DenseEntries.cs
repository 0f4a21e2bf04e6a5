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
        // Where every issue counts, the values of a field with several lie ready one after another.
        var ready = block.Rows is null ? Array.Find(codings, coding => coding.IsMulti) : null;
        var first = Begin(block, ready?.Pairs);
        foreach (var coding in codings)
        {
            if (coding == ready && coding.Pairs is { } pairs)
            {
                RunOfCodes.Append(pairs.Codes, coding.Domain, first, slots, count);
            }
            else if (coding.Offsets is { } offsets)
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

    /// <summary>Takes the rows of the block, or their pairs; returns which pair is the first.</summary>
    int Begin(Block block, ValuePairs? pairs)
    {
        var (from, first) = (block.Rows, 0);
        count = block.Count;
        if (pairs is not null)
        {
            (from, first) = (pairs.Rows, pairs.Starts[block.First]);
            count = pairs.Starts[block.First + block.Count] - first;
        }

        if (rows.Length < count)
        {
            (rows, slots) = (new int[count * 2], new int[count * 2]);
        }

        Array.Copy(from ?? [], first, rows, 0, count);
        slots.AsSpan(0, count).Clear();
        return first;
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
