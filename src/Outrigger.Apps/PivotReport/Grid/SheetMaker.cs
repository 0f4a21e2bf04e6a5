using Outrigger.Apps.PivotReport.Grid.Axes;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>Lays the whole grid out for a file.</summary>
static class SheetMaker
{
    public static Sheet Of(GridModel model)
    {
        var columns = model.Columns.Columns;
        var rows = model.Rows.Shown(model.HasTotal, static _ => true);
        List<SheetColumn> heads = [.. columns.Select(column => new SheetColumn(column.Column.Id, column.Column.Labels, FormatOf(model, column), column.Column.Total))];
        return new Sheet(Corner(model), model.Columns.HeaderRows, heads, rows.Length, rows.Select(node => RowOf(model, node, columns)), model.Data.Notes.All);
    }

    static SheetRow RowOf(GridModel model, int node, IReadOnlyList<PlannedColumn> columns)
    {
        var cells = new SheetCell[columns.Count];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = CellOf(model, node, columns[at]);
        }

        var kind = model.Nodes.KindOf(node);
        var key = kind == NodeKind.Issue ? model.Data.Table.KeyOf(model.Nodes.ValueOf(node)) : null;
        return new SheetRow(model.Rows.DepthOf(node), model.LabelOf(node), key, kind == NodeKind.All, kind is NodeKind.Group or NodeKind.More, cells);
    }

    static SheetKind FormatOf(GridModel model, PlannedColumn column) => column.Figure?.Share is null ? model.FormatOf(column) : SheetKind.Percent;

    // Several figures in one cell are for reading; a file gets the one that can be reckoned with beside them.
    static SheetCell CellOf(GridModel model, int node, PlannedColumn column)
    {
        var cell = model.CellOf(node, column);
        return cell.Kind == SheetKind.Text && column.Figure?.Share is { } share && share(node, column.Place) is var value && double.IsFinite(value)
            ? new SheetCell(SheetKind.Percent, value, cell.Text)
            : cell;
    }

    static string Corner(GridModel model)
    {
        var groups = string.Join(" / ", model.Nodes.Levels.Select(static level => level.Field.Name));
        return !model.Data.Scene.Config.Tree ? groups : groups.Length == 0 ? "Issue" : $"{groups} / Issue";
    }
}
