using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>Turns entries in cells into the issues that they belong to, each once in a cell.</summary>
sealed class OwnersOnce(OwnerLink link)
{
    readonly HashSet<long> seen = [];
    readonly int[] owners = link.Rows();
    readonly Block once = new() { Rows = new int[Block.Size] };

    /// <summary>The owners that are new to their cell; valid until the next call.</summary>
    public Block Of(Block entries)
    {
        var (rows, slots) = (once.Rows ?? [], once.Slots);
        if (rows.Length < entries.Count)
        {
            (rows, slots) = (new int[entries.Count], new int[entries.Count]);
        }

        var next = 0;
        for (var at = 0; at < entries.Count; at++)
        {
            var (owner, slot) = (owners[entries.Rows is { } given ? given[at] : entries.First + at], entries.Slots[at]);
            if (seen.Add(((long)slot << 32) | (uint)owner))
            {
                (rows[next], slots[next]) = (owner, slot);
                next++;
            }
        }

        (once.Rows, once.Slots, once.Count) = (rows, slots, next);
        return once;
    }
}
