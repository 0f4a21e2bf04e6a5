using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Structure;

/// <summary>Each issue's one parent among the issues that are loaded: never a circle, whatever Jira's links say.</summary>
sealed class IssueTree
{
    readonly int[] parents;
    readonly TreeMarks[] marks;
    readonly int[] topDown;

    IssueTree(int[] parents, TreeMarks[] marks)
    {
        (this.parents, this.marks) = (parents, marks);
        topDown = OrderFrom(parents);
    }

    public int Rows => parents.Length;

    /// <summary>Every row, parents before their children.</summary>
    public ReadOnlySpan<int> TopDown => topDown;

    /// <param name="rows">Rows of the table that are complete.</param>
    /// <param name="levels">Own levels, lowest first.</param>
    public static IssueTree Of(IssueTable table, int rows, IReadOnlyList<OwnLevel> levels)
    {
        var found = new ParentFinder(table, rows, levels);
        var (parents, marks) = (new int[rows], new TreeMarks[rows]);
        for (var row = 0; row < rows; row++)
        {
            (parents[row], marks[row]) = found.Of(row);
        }

        CutCircles(parents, marks);
        return new IssueTree(parents, marks);
    }

    /// <summary>Row of the parent; -1 for none.</summary>
    public int ParentOf(int row) => parents[row];

    public TreeMarks MarksOf(int row) => marks[row];

    // Walks up from each row until it meets ground that is known. Meeting its own trail is a circle, cut above its first issue.
    static void CutCircles(int[] parents, TreeMarks[] marks)
    {
        var seenBy = new int[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            var row = start;
            while (row >= 0 && seenBy[row] == 0)
            {
                seenBy[row] = start + 1;
                row = parents[row];
            }

            if (row >= 0 && seenBy[row] == start + 1)
            {
                var first = FirstOfCircle(parents, row);
                parents[first] = -1;
                marks[first] |= TreeMarks.Cycle;
            }
        }
    }

    static int FirstOfCircle(int[] parents, int member)
    {
        var first = member;
        for (var row = parents[member]; row != member; row = parents[row])
        {
            first = Math.Min(first, row);
        }

        return first;
    }

    static int[] OrderFrom(int[] parents)
    {
        var (begins, children) = Children.Of(parents);
        var order = new int[parents.Length];
        var filled = 0;
        for (var row = 0; row < parents.Length; row++)
        {
            if (parents[row] < 0)
            {
                order[filled++] = row;
            }
        }

        for (var at = 0; at < filled; at++)
        {
            foreach (var child in children.AsSpan(begins[order[at]]..begins[order[at] + 1]))
            {
                order[filled++] = child;
            }
        }

        return order;
    }
}
