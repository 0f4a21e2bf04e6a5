using Outrigger.Pivot.Execution;

namespace Outrigger.Pivot.Answers;

/// <summary>The groups of a level that hold issues, by the group that they are part of.</summary>
sealed class LevelGroups
{
    readonly NodeSpace level;
    readonly int[]? counts;
    readonly Dictionary<int, List<int>> parts = [];

    /// <summary>Of a level of rows, from the cells in which they meet the total of the columns.</summary>
    public static LevelGroups OfRows(NodeSpace level, GroupingSet cells) => new(level, cells, true);

    /// <summary>Of a level of columns, from the cells in which they meet the total of the rows.</summary>
    public static LevelGroups OfColumns(NodeSpace level, GroupingSet cells) => new(level, cells, false);

    LevelGroups(NodeSpace level, GroupingSet cells, bool ofRows)
    {
        this.level = level;
        if (cells.Cells.IsDense)
        {
            counts = cells.Counts.All; // a cell's number is its group's: the other axis has one
            return;
        }

        for (var cell = 0; cell < cells.Cells.Size; cell++)
        {
            Place(ofRows ? cells.Cells.RowOf(cell) : cells.Cells.ColumnOf(cell));
        }

        var rank = Ranks();
        foreach (var list in parts.Values)
        {
            list.Sort((left, right) => rank[level.CodeOf(left)].CompareTo(rank[level.CodeOf(right)]));
        }
    }

    /// <summary>In the order of their keys.</summary>
    public List<int> PartsOf(int parent)
    {
        if (counts is null)
        {
            return parts.GetValueOrDefault(parent, []);
        }

        var found = new List<int>();
        var (first, order) = (parent * level.Domain, level.Order);
        foreach (var code in order)
        {
            if (counts[first + code] > 0)
            {
                found.Add(first + code);
            }
        }

        return found;
    }

    void Place(int node)
    {
        var parent = level.ParentOf(node);
        if (!parts.TryGetValue(parent, out var list))
        {
            parts.Add(parent, list = []);
        }

        list.Add(node);
    }

    int[] Ranks()
    {
        var ranks = new int[level.Domain];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            ranks[level.Order[rank]] = rank;
        }

        return ranks;
    }
}
