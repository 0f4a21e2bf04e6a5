using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>Finds the cell of each issue of a block. An issue with several values becomes several entries, one for each combination.</summary>
sealed class CellFinder(Axis rows, int rowLevel, Axis columns, int columnLevel, CellSpace cells)
{
    readonly bool plain = cells.IsDense && !Levels(rows, rowLevel).Concat(Levels(columns, columnLevel)).Any(level => level.Coding is { IsMulti: true });
    readonly Coding[] codings = [.. Levels(rows, rowLevel).Concat(Levels(columns, columnLevel)).Select(level => level.Coding).OfType<Coding>()];
    Entries entries = new();

    public void Fill(Block block)
    {
        if (plain && block.Rows is null)
        {
            FillPlain(block);
            return;
        }

        entries.Begin(block);
        foreach (var level in Levels(rows, rowLevel))
        {
            entries = entries.StepRows(level);
        }

        foreach (var level in Levels(columns, columnLevel))
        {
            entries = entries.StepColumns(level);
        }

        entries.Write(block, cells);
    }

    static IEnumerable<NodeSpace> Levels(Axis axis, int level) => Enumerable.Range(1, level).Select(at => axis[at]);

    // A cell's number is its groups' codes in mixed radix, columns lowest: the levels need not be told apart.
    void FillPlain(Block block)
    {
        var (slots, first, count) = (block.Slots, block.First, block.Count);
        switch (codings)
        {
            case []:
                slots.AsSpan(0, count).Clear();
                break;
            case [var only]:
                Array.Copy(only.Codes, first, slots, 0, count);
                break;
            case [var outer, var inner, .. var others]:
                Combine(outer.Codes, inner.Codes, inner.Domain, first, slots, count);
                foreach (var other in others)
                {
                    Append(other.Codes, other.Domain, first, slots, count);
                }

                break;
        }
    }

    static void Combine(int[] outer, int[] inner, int domain, int first, int[] slots, int count)
    {
        for (var at = 0; at < count; at++)
        {
            slots[at] = (outer[first + at] * domain) + inner[first + at];
        }
    }

    static void Append(int[] codes, int domain, int first, int[] slots, int count)
    {
        for (var at = 0; at < count; at++)
        {
            slots[at] = (slots[at] * domain) + codes[first + at];
        }
    }
}
