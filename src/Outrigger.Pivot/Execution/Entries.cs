using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>Issues on their way into cells: row of the table, group among the rows so far, group among the columns so far.</summary>
sealed class Entries
{
    int[] rows = new int[Block.Size];
    int[] rowNodes = new int[Block.Size];
    int[] columnNodes = new int[Block.Size];
    int count;
    Entries? spare;

    public void Begin(Block block)
    {
        count = 0;
        for (var at = 0; at < block.Count; at++)
        {
            Add(block.Rows is { } given ? given[at] : block.First + at, 0, 0);
        }
    }

    public Entries StepRows(NodeSpace level) => level.Coding is { IsMulti: true } coding ? Expanded(level, coding, true) : Stepped(level, rowNodes);

    public Entries StepColumns(NodeSpace level) => level.Coding is { IsMulti: true } coding ? Expanded(level, coding, false) : Stepped(level, columnNodes);

    public void Write(Block block, CellSpace cells)
    {
        if (block.Slots.Length < count)
        {
            block.Slots = new int[rows.Length];
        }

        for (var at = 0; at < count; at++)
        {
            block.Slots[at] = cells.GetOrAdd(rowNodes[at], columnNodes[at]);
        }

        (block.Rows, block.Count) = (rows, count);
    }

    Entries Stepped(NodeSpace level, int[] nodes)
    {
        var codes = level.Coding?.Codes ?? [];
        for (var at = 0; at < count; at++)
        {
            nodes[at] = level.Step(nodes[at], codes[rows[at]]);
        }

        return this;
    }

    Entries Expanded(NodeSpace level, Coding coding, bool ofRows)
    {
        var into = spare ?? new Entries { spare = this };
        (spare, into.count) = (into, 0);
        var codes = coding.Codes;
        for (var at = 0; at < count; at++)
        {
            var row = rows[at];
            var (begin, end) = coding.Offsets is { } offsets ? (offsets[row], offsets[row + 1]) : (row, row + 1);
            for (var value = begin; value < Math.Max(end, begin + 1); value++)
            {
                var code = begin == end ? 0 : codes[value];
                into.Add(row, ofRows ? level.Step(rowNodes[at], code) : rowNodes[at], ofRows ? columnNodes[at] : level.Step(columnNodes[at], code));
            }
        }

        return into;
    }

    void Add(int row, int rowNode, int columnNode)
    {
        if (count == rows.Length)
        {
            Array.Resize(ref rows, count * 2);
            Array.Resize(ref rowNodes, count * 2);
            Array.Resize(ref columnNodes, count * 2);
        }

        (rows[count], rowNodes[count], columnNodes[count]) = (row, rowNode, columnNode);
        count++;
    }
}
