using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Filtering;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Structure;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>What a reader of the figures should know about how they came to be.</summary>
static class GridNotes
{
    public static void Add(GridData data, Counted counted, GridAxis rows, GridAxis columns)
    {
        AddSeveral(data, counted, rows.Nodes, "rows");
        AddSeveral(data, counted, columns.Nodes, "columns");
        if (data.Scene.Config.Tree)
        {
            AddTree(data, rows.Nodes);
        }

        foreach (var field in data.Scene.Config.Measures.Select(static measure => measure.Field).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (data.Table.Unreadable.TryGetValue(field, out var unreadable))
            {
                data.Notes.Add($"{Formats.FigureText.Number(unreadable)} of the values of {data.Field(field).Name} could not be read and count as missing.");
            }
        }

        if (data.Scene.Config.Measures.Any(measure => measure.Field is { } field && data.IsGoverned(field)))
        {
            data.Notes.Add(OfRule(data.Scene.Settings.ParentEstimates));
        }
    }

    public static string OfRule(ParentEstimates rule) => rule switch
    {
        ParentEstimates.Children => "A parent's own estimate is left out where issues below it have one.",
        ParentEstimates.Parent => "Estimates below a parent that has one itself are left out.",
        ParentEstimates.Larger => "Of a parent's own estimate and what is below it, the larger counts.",
        _ => "A parent's own estimate and those below it both count.",
    };

    static void AddSeveral(GridData data, Counted counted, AxisNodes nodes, string where)
    {
        foreach (var level in nodes.Levels.Where(static level => level.IsMulti))
        {
            var several = Enumerable.Range(0, data.Rows).Count(row => counted.Issues[row] && level.OfIssue(row).Length > 1);
            if (several > 0)
            {
                data.Notes.Add($"{Issues(several)} with several values of {level.Field.Name} {(several == 1 ? "stands" : "stand")} in several {where}; totals count each issue once.");
            }
        }
    }

    static void AddTree(GridData data, AxisNodes nodes)
    {
        var (outside, several, cycles) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        for (var node = 1; node < nodes.Count; node++)
        {
            if (nodes.KindOf(node) == NodeKind.Issue)
            {
                Note(outside, nodes.ValueOf(node), data.Table.IsOutside(nodes.ValueOf(node)));
                Note(several, nodes.ValueOf(node), nodes.MarksOf(node).HasFlag(TreeMarks.SeveralParents));
                Note(cycles, nodes.ValueOf(node), nodes.MarksOf(node).HasFlag(TreeMarks.Cycle));
            }
        }

        AddOf(data, outside, "outside the source: shown as parents, counted in no figure");
        AddOf(data, several, "with several parents: shown below the first");
        AddOf(data, cycles, "whose parents lead round in a circle, which was cut there");
    }

    static void Note(HashSet<int> rows, int row, bool applies)
    {
        if (applies)
        {
            rows.Add(row);
        }
    }

    static void AddOf(GridData data, HashSet<int> rows, string what)
    {
        if (rows.Count > 0)
        {
            var keys = string.Join(", ", rows.Order().Take(3).Select(data.Table.KeyOf));
            data.Notes.Add($"{Issues(rows.Count)} {what} ({keys}{(rows.Count > 3 ? ", …" : "")}).");
        }
    }

    static string Issues(int count) => count == 1 ? "1 issue" : $"{Formats.FigureText.Number(count)} issues";
}
