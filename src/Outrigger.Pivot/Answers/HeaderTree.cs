using Outrigger.Pivot.Execution;

namespace Outrigger.Pivot.Answers;

/// <summary>Puts the groups of an axis that hold issues in order.</summary>
sealed class HeaderTree
{
    readonly Axis axis;
    readonly HeaderOrder order;
    readonly Func<int, int, double>? valueOf;
    readonly Dictionary<(int Level, int Parent), List<int>> parts = [];
    readonly List<HeaderNode> nodes = [];

    /// <param name="filled">Groups of a level that hold issues.</param>
    /// <param name="valueOf">What groups are ordered by: of a level and a group; null for their keys.</param>
    HeaderTree(Axis axis, HeaderOrder order, Func<int, IEnumerable<int>> filled, Func<int, int, double>? valueOf)
    {
        this.axis = axis;
        this.order = order;
        this.valueOf = valueOf;
        for (var level = 1; level <= axis.Depth; level++)
        {
            foreach (var node in filled(level))
            {
                PartsOf(level, axis[level].ParentOf(node)).Add(node);
            }
        }
    }

    public static IReadOnlyList<HeaderNode> Of(Axis axis, HeaderOrder order, Func<int, IEnumerable<int>> filled, Func<int, int, double>? valueOf)
    {
        var tree = new HeaderTree(axis, order, filled, valueOf);
        tree.Add(0, 0, -1);
        return tree.nodes;
    }

    void Add(int level, int node, int parent)
    {
        var place = nodes.Count;
        var below = level < axis.Depth && parts.TryGetValue((level + 1, node), out var found) ? found : [];
        var shown = Ordered(level + 1, below);
        nodes.Add(new HeaderNode(level, axis[level].GroupOf(node), parent, shown.Count, below.Count - shown.Count) { Node = node });
        foreach (var part in shown)
        {
            Add(level + 1, part, place);
        }
    }

    List<int> Ordered(int level, List<int> groups)
    {
        var keyed = groups.OrderBy(node => axis[level].GroupOf(node));
        var ordered = valueOf is null
            ? order.Descending ? keyed.Reverse() : keyed
            : order.Descending
                ? keyed.OrderBy(node => double.IsNaN(valueOf(level, node))).ThenByDescending(node => valueOf(level, node))
                : keyed.OrderBy(node => double.IsNaN(valueOf(level, node))).ThenBy(node => valueOf(level, node));
        return [.. order.Top is { } top ? ordered.Take(top) : ordered];
    }

    List<int> PartsOf(int level, int parent)
    {
        if (!parts.TryGetValue((level, parent), out var list))
        {
            parts.Add((level, parent), list = []);
        }

        return list;
    }
}
