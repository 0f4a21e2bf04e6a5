using Outrigger.Apps.PivotReport.Structure;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>Takes the groups beyond a level's top list together, below each parent in one place.</summary>
static class TopList
{
    /// <summary>For each place the one where its issues now count.</summary>
    public static int[] Apply(AxisNodes nodes, Func<int, double> valueOf)
    {
        var (begins, children) = Children.Of(nodes.Parents);
        var count = nodes.Count;
        var more = new Dictionary<int, int>();
        for (var parent = 0; parent < count; parent++)
        {
            var groups = children[begins[parent]..begins[parent + 1]];
            if (groups is [var first, ..] && nodes.KindOf(first) == NodeKind.Group && nodes.LevelOf(first).Choice.Top is { } top && groups.Length > top)
            {
                var place = nodes.Add(parent, NodeKind.More, groups.Length - top, nodes.DepthOf(first));
                foreach (var group in Ranked(nodes, groups, valueOf).Skip(top))
                {
                    more.Add(group, place);
                }
            }
        }

        return MapBelow(nodes, more);
    }

    static IEnumerable<int> Ranked(AxisNodes nodes, int[] groups, Func<int, double> valueOf) =>
        groups.OrderBy(group => double.IsNaN(valueOf(group))).ThenByDescending(valueOf).ThenBy(static group => group, Comparer<int>.Create(nodes.Compare));

    // Places that a tree added later may stand before their parents in number, so each is followed upwards.
    static int[] MapBelow(AxisNodes nodes, Dictionary<int, int> more)
    {
        var map = new int[nodes.Count];
        Array.Fill(map, -1);
        map[0] = 0;
        for (var start = 1; start < map.Length; start++)
        {
            var trail = new Stack<int>();
            var node = start;
            for (; map[node] < 0 && !more.ContainsKey(node); node = nodes.ParentOf(node))
            {
                trail.Push(node);
            }

            map[node] = map[node] >= 0 ? map[node] : OfHidden(nodes, node, more, map);
            var hidden = map[node] != node;
            while (trail.TryPop(out var below))
            {
                map[below] = hidden ? map[node] : below;
            }
        }

        for (var node = 1; node < map.Length; node++)
        {
            if (map[node] != node)
            {
                nodes.Hide(node);
            }
        }

        return map;
    }

    // A place that takes others together may itself stand below a hidden group of an outer level: then the outer one takes all.
    static int OfHidden(AxisNodes nodes, int hidden, Dictionary<int, int> more, int[] map)
    {
        var place = more[hidden];
        for (var above = nodes.ParentOf(hidden); above > 0; above = nodes.ParentOf(above))
        {
            if (more.TryGetValue(above, out var outer))
            {
                place = outer;
            }
            else if (map[above] >= 0 && map[above] != above)
            {
                place = map[above];
            }
        }

        return place;
    }
}
