using Outrigger.Pivot.Execution;

namespace Outrigger.Pivot.Answers;

/// <summary>Puts the groups of an axis that hold issues in order.</summary>
sealed class HeaderTree
{
    readonly Axis axis;
    readonly HeaderOrder order;
    readonly Func<int, int, double>? valueOf;
    readonly LevelGroups[] levels;
    readonly HeaderList headers;

    /// <param name="levels">Groups that hold issues, from the first level below the total.</param>
    /// <param name="valueOf">What groups are ordered by: of a level and a group; null for their keys.</param>
    HeaderTree(Axis axis, HeaderOrder order, LevelGroups[] levels, Func<int, int, double>? valueOf)
    {
        (this.axis, this.order, this.levels, this.valueOf) = (axis, order, levels, valueOf);
        headers = new HeaderList(axis);
    }

    public static HeaderList Of(Axis axis, HeaderOrder order, LevelGroups[] levels, Func<int, int, double>? valueOf)
    {
        var tree = new HeaderTree(axis, order, levels, valueOf);
        tree.Add(0, 0, -1);
        return tree.headers;
    }

    void Add(int level, int node, int parent)
    {
        if (level == axis.Depth)
        {
            headers.Add(level, node, parent, 0, 0);
            return;
        }

        var below = levels[level].PartsOf(node);
        var shown = Ordered(level + 1, below);
        headers.Add(level, node, parent, shown.Count, below.Count - shown.Count);
        var place = headers.Count - 1;
        foreach (var part in shown)
        {
            Add(level + 1, part, place);
        }
    }

    /// <param name="groups">In the order of their keys.</param>
    List<int> Ordered(int level, List<int> groups)
    {
        if (valueOf is null && !order.Descending && order.Top is null)
        {
            return groups;
        }

        IEnumerable<int> ordered = valueOf is null
            ? order.Descending ? Enumerable.Reverse(groups) : groups
            : order.Descending
                ? groups.OrderBy(node => double.IsNaN(valueOf(level, node))).ThenByDescending(node => valueOf(level, node))
                : groups.OrderBy(node => double.IsNaN(valueOf(level, node))).ThenBy(node => valueOf(level, node));
        return [.. order.Top is { } top ? ordered.Take(top) : ordered];
    }
}
