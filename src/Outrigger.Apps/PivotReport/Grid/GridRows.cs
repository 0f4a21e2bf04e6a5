using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Structure;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>The rows of a grid in their order: what stands below what, how deep, and on which level of expansion.</summary>
sealed class GridRows
{
    readonly AxisNodes nodes;
    readonly int[] begins;
    readonly int[] items;
    readonly int[] depths;
    readonly int[] stages;

    /// <param name="sort">Puts the rows below one row in order.</param>
    public GridRows(GridData data, AxisNodes nodes, Action<int[]> sort)
    {
        this.nodes = nodes;
        (begins, items) = Children.Of(nodes.Parents);
        (depths, stages) = (new int[nodes.Count], new int[nodes.Count]);
        var hierarchy = new TreeStages(data, nodes);
        var open = new Stack<int>([0]);
        while (open.TryPop(out var node))
        {
            var parts = items.AsSpan(begins[node]..begins[node + 1]);
            if (parts.Length > 1)
            {
                var sorted = parts.ToArray();
                sort(sorted);
                sorted.CopyTo(parts);
            }

            foreach (var part in parts)
            {
                depths[part] = node == 0 ? 0 : depths[node] + 1;
                stages[part] = hierarchy.Of(part, node == 0 ? -1 : stages[node]);
                open.Push(part);
            }
        }

        Levels = hierarchy.Names(stages);
    }

    public AxisNodes Nodes => nodes;

    /// <summary>Names of the levels that rows can be expanded to.</summary>
    public IReadOnlyList<string> Levels { get; }

    public ReadOnlySpan<int> PartsOf(int node) => items.AsSpan(begins[node]..begins[node + 1]);

    public int DepthOf(int node) => depths[node];

    public int StageOf(int node) => stages[node];

    /// <summary>Rows from the top, skipping what is below a closed one.</summary>
    /// <param name="total">The row of all issues comes first.</param>
    public int[] Shown(bool total, Func<int, bool> isOpen)
    {
        var shown = new List<int>();
        if (total)
        {
            shown.Add(0);
        }

        var open = new Stack<int>();
        Push(open, 0);
        while (open.TryPop(out var node))
        {
            shown.Add(node);
            if (begins[node] < begins[node + 1] && isOpen(node))
            {
                Push(open, node);
            }
        }

        return [.. shown];
    }

    void Push(Stack<int> open, int node)
    {
        for (var at = begins[node + 1] - 1; at >= begins[node]; at--)
        {
            open.Push(items[at]);
        }
    }
}
