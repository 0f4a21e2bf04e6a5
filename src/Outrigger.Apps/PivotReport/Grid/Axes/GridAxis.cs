using Outrigger.Apps.PivotReport.Grid.Filtering;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>Rows or columns: their places, and where each issue and each entry of work stands.</summary>
/// <param name="Work">Null where no work is loaded.</param>
sealed record GridAxis(AxisNodes Nodes, Places Issues, Places? Work)
{
    public static GridAxis Of(GridData data, Counted counted, IReadOnlyList<LevelChoice> choices, bool tree)
    {
        var nodes = new AxisNodes(LevelReader.Read(data, counted, choices));
        var groups = Places.OfIssues(nodes, counted.Issues);
        var work = data.Table.Work is null ? null : Places.Of(nodes, counted.Work, (level, entry) => level.OfWork(entry, data.IssueOfWork(entry)));
        if (!tree)
        {
            return new GridAxis(nodes, groups, work);
        }

        var placer = new TreePlacer(data, nodes, counted.Issues, groups);
        var issues = placer.Place();
        return new GridAxis(nodes, issues, work is null ? null : InTree(data, placer, work));
    }

    static Places InTree(GridData data, TreePlacer placer, Places work)
    {
        var nodes = new int[work.Nodes.Length];
        for (var entry = 0; entry < work.Rows; entry++)
        {
            for (var at = work.Offsets[entry]; at < work.Offsets[entry + 1]; at++)
            {
                nodes[at] = placer.NodeOf(data.IssueOfWork(entry), work.Nodes[at]);
            }
        }

        return work with { Nodes = nodes };
    }

    /// <summary>With the groups beyond each level's top list taken together, or itself where there is none.</summary>
    /// <param name="valueOf">By what the largest are found.</param>
    public GridAxis Topped(Func<int, double> valueOf)
    {
        if (!Nodes.Levels.Any(static level => level.Choice.Top is not null))
        {
            return this;
        }

        var map = TopList.Apply(Nodes, valueOf);
        return new GridAxis(Nodes, Issues.Map(map), Work?.Map(map));
    }
}
