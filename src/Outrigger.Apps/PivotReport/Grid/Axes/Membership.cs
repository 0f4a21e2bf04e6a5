using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>Which of a row's places a figure counts it in.</summary>
enum Reach
{
    /// <summary>Its own places and everything above them.</summary>
    All,

    /// <summary>Issues' own rows only.</summary>
    Own,

    /// <summary>Rows of issues above its own.</summary>
    Below,
}

/// <summary>Writes the places of issues as a column of the engine; place 0, all issues, is the engine's own total.</summary>
static class Membership
{
    public static MemberColumn Column(string name, AxisNodes nodes, Places places, Reach reach)
    {
        if (reach == Reach.All && places.IsOneEach)
        {
            return OfOnePlaceEach(name, nodes, places);
        }

        var (codes, offsets) = (new List<int>(places.Rows * 2), new int[places.Rows + 1]);
        var seenBy = new int[nodes.Count];
        for (var row = 0; row < places.Rows; row++)
        {
            foreach (var own in places.Of(row))
            {
                if (reach == Reach.Own)
                {
                    if (nodes.KindOf(own) == NodeKind.Issue && seenBy[own] != row + 1)
                    {
                        seenBy[own] = row + 1;
                        codes.Add(own);
                    }
                }
                else
                {
                    Climb(nodes, own, reach, row + 1, seenBy, codes);
                }
            }

            offsets[row + 1] = codes.Count;
        }

        return new MemberColumn(name, [.. codes], offsets, nodes.Count - 1);
    }

    // No place can be met twice on the way up from a single one.
    static MemberColumn OfOnePlaceEach(string name, AxisNodes nodes, Places places)
    {
        var parents = nodes.Parents;
        var (offsets, count) = (new int[places.Rows + 1], 0);
        for (var row = 0; row < places.Rows; row++)
        {
            for (var node = places.OneOf(row); node > 0; node = parents[node])
            {
                count++;
            }

            offsets[row + 1] = count;
        }

        var (codes, at) = (new int[count], 0);
        for (var row = 0; row < places.Rows; row++)
        {
            for (var node = places.OneOf(row); node > 0; node = parents[node])
            {
                codes[at++] = node;
            }
        }

        return new MemberColumn(name, codes, offsets, nodes.Count - 1);
    }

    static void Climb(AxisNodes nodes, int own, Reach reach, int stamp, int[] seenBy, List<int> codes)
    {
        var start = reach == Reach.All ? own : nodes.KindOf(own) == NodeKind.Issue ? nodes.ParentOf(own) : 0;
        for (var node = start; node > 0 && seenBy[node] != stamp && (reach == Reach.All || nodes.KindOf(node) == NodeKind.Issue); node = nodes.ParentOf(node))
        {
            seenBy[node] = stamp;
            codes.Add(node);
        }
    }
}
