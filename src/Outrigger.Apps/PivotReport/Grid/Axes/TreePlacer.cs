using Outrigger.Apps.PivotReport.Structure;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>
/// Puts issues below their groups, each below its parent where that stands in the same group; otherwise it is outermost there and
/// marked. A parent outside the source stands wherever it has children.
/// </summary>
sealed class TreePlacer(GridData data, AxisNodes nodes, bool[] counted, Places groups)
{
    readonly int[] nodeOf = new int[groups.Nodes.Length];
    readonly Dictionary<(int Group, int Row), int> outside = [];

    /// <summary>The issues' own places.</summary>
    public Places Place()
    {
        for (var row = 0; row < groups.Rows; row++)
        {
            for (var slot = groups.Offsets[row]; slot < groups.Offsets[row + 1]; slot++)
            {
                nodeOf[slot] = nodes.Add(groups.Nodes[slot], NodeKind.Issue, row, 0);
            }
        }

        for (var row = 0; row < groups.Rows; row++)
        {
            for (var slot = groups.Offsets[row]; slot < groups.Offsets[row + 1]; slot++)
            {
                PlaceBelowParent(nodeOf[slot], row, groups.Nodes[slot]);
            }
        }

        return groups with { Nodes = nodeOf };
    }

    /// <summary>The place of an issue in one of its groups.</summary>
    public int NodeOf(int row, int group) => FindOf(row, group) is >= 0 and var node ? node : group;

    void PlaceBelowParent(int node, int row, int group)
    {
        var parent = data.Tree.ParentOf(row);
        var marks = data.Tree.MarksOf(row);
        var above = parent < 0 ? group
            : counted[parent] ? FindOf(parent, group)
            : data.Table.IsOutside(parent) ? Outside(parent, group)
            : -1;
        nodes.Place(node, above < 0 ? group : above, above < 0 ? marks | TreeMarks.ParentMissing : marks);
    }

    int FindOf(int row, int group)
    {
        for (var slot = groups.Offsets[row]; slot < groups.Offsets[row + 1]; slot++)
        {
            if (groups.Nodes[slot] == group)
            {
                return nodeOf[slot];
            }
        }

        return -1;
    }

    int Outside(int row, int group)
    {
        if (!outside.TryGetValue((group, row), out var node))
        {
            outside.Add((group, row), node = nodes.Add(group, NodeKind.Issue, row, 0));
            PlaceBelowParent(node, row, group);
        }

        return node;
    }
}
