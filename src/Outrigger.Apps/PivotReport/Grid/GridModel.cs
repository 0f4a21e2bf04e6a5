using System.Globalization;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Filtering;
using Outrigger.Apps.PivotReport.Grid.Measuring;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>Everything about a grid but which rows are open: made once, then only read.</summary>
sealed class GridModel
{
    readonly Dictionary<int, string> paths = [];
    readonly Places issues;
    Dictionary<string, int>? groups;

    GridModel(GridData data, GridAxis rows, ColumnPlan columns, FigureBook book)
    {
        (Data, Columns, Book, issues) = (data, columns, book, rows.Issues);
        Rows = new GridRows(data, rows.Nodes, new RowOrder(data, rows.Nodes, columns).Sort);
        HasTotal = data.Scene.Config.Subtotals || rows.Nodes.Count == 1;
        Tones = new CellTones(this);
    }

    public GridData Data { get; }

    public GridRows Rows { get; }

    public ColumnPlan Columns { get; }

    public FigureBook Book { get; }

    public CellTones Tones { get; }

    /// <summary>The row of all issues is shown.</summary>
    public bool HasTotal { get; }

    public AxisNodes Nodes => Rows.Nodes;

    public static Outcome<GridModel> Of(GridScene scene)
    {
        var data = new GridData(scene);
        var counted = Counted.Of(data);
        var rows = GridAxis.Of(data, counted, scene.Config.Rows, scene.Config.Tree);
        var columns = GridAxis.Of(data, counted, scene.Config.Columns, false);
        if (!FigureBook.Of(data, counted, rows, columns).TryGet(out var book, out var problem))
        {
            return problem;
        }

        if (scene.Config.Rows.Concat(scene.Config.Columns).Any(static level => level.Top is not null))
        {
            var first = book.Figures.Count > 0 ? book.Figures[0] : book.Issues;
            (rows, columns) = (rows.Topped(place => Ranking(first, book.Issues, place, 0)), columns.Topped(place => Ranking(first, book.Issues, 0, place)));
            if (!FigureBook.Of(data, counted, rows, columns).TryGet(out book, out problem))
            {
                return problem;
            }
        }

        GridNotes.Add(data, counted, rows, columns);
        return new GridModel(data, rows, new ColumnPlan(data, columns.Nodes, book), book);
    }

    // By the first measure; where that says nothing in groups, by how many issues there are.
    static double Ranking(Figure first, Figure issues, int row, int column) =>
        first.IsRollUp ? first.Value(row, column) : issues.Value(row, column);

    /// <summary>Stable between runs: the values of its groups, and the issue's id.</summary>
    public string IdOf(int node)
    {
        if (node == 0)
        {
            return "total";
        }

        if (Nodes.KindOf(node) != NodeKind.Issue)
        {
            return PathOf(node);
        }

        var group = node;
        while (Nodes.KindOf(group) == NodeKind.Issue)
        {
            group = Nodes.ParentOf(group);
        }

        return $"{PathOf(group)}#{Data.Table.IdOf(Nodes.ValueOf(node))}";
    }

    /// <summary>-1 where no row has that id.</summary>
    public int NodeOf(string id)
    {
        var mark = id.LastIndexOf('#');
        return mark < 0 ? NodeOfGroup(id)
            : long.TryParse(id.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var issue) && Data.Table.RowOf(issue) is >= 0 and var row && row < Data.Rows
                ? NodeOfIssue(id, row)
                : -1;
    }

    // An issue's places are known; only a parent outside the source has to be looked for.
    int NodeOfIssue(string id, int row)
    {
        if (!Data.Table.IsOutside(row))
        {
            foreach (var node in issues.Of(row))
            {
                if (Nodes.KindOf(node) == NodeKind.Issue && IdOf(node) == id)
                {
                    return node;
                }
            }

            return -1;
        }

        for (var node = 1; node < Nodes.Count; node++)
        {
            if (Nodes.KindOf(node) == NodeKind.Issue && Nodes.ValueOf(node) == row && IdOf(node) == id)
            {
                return node;
            }
        }

        return -1;
    }

    int NodeOfGroup(string id)
    {
        if (groups is null)
        {
            groups = new Dictionary<string, int>(StringComparer.Ordinal) { ["total"] = 0 };
            for (var node = 1; node < Nodes.Count; node++)
            {
                if (Nodes.KindOf(node) != NodeKind.Issue && Nodes.ParentOf(node) != AxisNodes.Hidden)
                {
                    groups.TryAdd(IdOf(node), node);
                }
            }
        }

        return groups.GetValueOrDefault(id, -1);
    }

    string PathOf(int group)
    {
        if (!paths.TryGetValue(group, out var path))
        {
            paths.Add(group, path = AxisText.PathOf(Nodes, group));
        }

        return path;
    }

    public string LabelOf(int node) => Nodes.KindOf(node) == NodeKind.Issue ? Data.SummaryOf(Nodes.ValueOf(node)) : AxisText.LabelOf(Nodes, node);

    /// <summary>A cell with its value.</summary>
    public SheetCell CellOf(int node, PlannedColumn column)
    {
        if (column.Figure is not { } figure)
        {
            return Nodes.KindOf(node) == NodeKind.Issue && column.Field is { } field ? ValuesOf(field).Of(Nodes.ValueOf(node)) : SheetCell.Empty;
        }

        if (IsSilent(node))
        {
            return SheetCell.Empty;
        }

        if (figure.Text is { } several)
        {
            return SheetCell.OfText(several(node, column.Place));
        }

        var value = figure.Value(node, column.Place);
        return double.IsNaN(value) ? SheetCell.Empty : new SheetCell(figure.Kind, value, Formats.FigureText.Of(value, figure.Kind, Data.Scene.Zone));
    }

    /// <summary>True for a group of groups where subtotals are not wanted.</summary>
    bool IsSilent(int node) => !Data.Scene.Config.Subtotals && Nodes.KindOf(node) == NodeKind.Group && Nodes.DepthOf(node) < Nodes.Levels.Count;

    readonly Dictionary<string, Formats.FieldValues> values = new(StringComparer.Ordinal);

    Formats.FieldValues ValuesOf(Data.FieldInfo field)
    {
        if (!values.TryGetValue(field.Id, out var known))
        {
            values.Add(field.Id, known = new Formats.FieldValues(Data, field));
        }

        return known;
    }

    /// <summary>What a column's cells hold.</summary>
    public SheetKind FormatOf(PlannedColumn column) =>
        column.Field is { } field ? ValuesOf(field).Kind : column.Figure is { Text: null } figure ? figure.Kind : SheetKind.Text;
}
