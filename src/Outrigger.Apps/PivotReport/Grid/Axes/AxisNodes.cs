using Outrigger.Apps.PivotReport.Structure;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>The places of rows or of columns as one tree: place 0 is all issues, below it groups, below them issues.</summary>
sealed class AxisNodes(IReadOnlyList<Level> levels)
{
    /// <summary>The parent of a place that a top list hides.</summary>
    public const int Hidden = -2;

    readonly List<int> parents = [-1];
    readonly List<int> values = [0];
    readonly List<int> depths = [0];
    readonly List<NodeKind> kinds = [NodeKind.All];
    readonly List<TreeMarks> marks = [TreeMarks.None];
    readonly Dictionary<long, int> groups = [];

    public int Count => parents.Count;

    public IReadOnlyList<Level> Levels => levels;

    /// <summary>-1 for all issues.</summary>
    public int ParentOf(int node) => parents[node];

    public NodeKind KindOf(int node) => kinds[node];

    /// <summary>A group's code in its level, an issue's row, or how many groups a top list leaves out.</summary>
    public int ValueOf(int node) => values[node];

    /// <summary>Of groups: how many levels down, from 1.</summary>
    public int DepthOf(int node) => depths[node];

    public TreeMarks MarksOf(int node) => marks[node];

    /// <summary>The level that a group belongs to.</summary>
    public Level LevelOf(int node) => levels[depths[node] - 1];

    /// <summary>The group of a value within a group.</summary>
    public int Step(int parent, int code)
    {
        var key = ((long)parent << 32) | (uint)code;
        if (!groups.TryGetValue(key, out var node))
        {
            groups.Add(key, node = Add(parent, NodeKind.Group, code, depths[parent] + 1));
        }

        return node;
    }

    public int Add(int parent, NodeKind kind, int value, int depth)
    {
        parents.Add(parent);
        kinds.Add(kind);
        values.Add(value);
        depths.Add(depth);
        marks.Add(TreeMarks.None);
        return parents.Count - 1;
    }

    /// <summary>Puts an issue below its parent.</summary>
    public void Place(int node, int parent, TreeMarks mark)
    {
        parents[node] = parent;
        marks[node] = mark;
    }

    public void Hide(int node) => parents[node] = Hidden;

    public ReadOnlySpan<int> Parents => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parents);

    /// <summary>Order of groups of one parent: by their level, what a top list leaves out last.</summary>
    public int Compare(int left, int right) =>
        kinds[left] == NodeKind.More ? 1 : kinds[right] == NodeKind.More ? -1
        : kinds[left] == NodeKind.Group && kinds[right] == NodeKind.Group ? LevelOf(left).Compare(values[left], values[right])
        : values[left].CompareTo(values[right]);
}
