using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Measuring;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Story;

/// <summary>Explains cells: which issues, how the figure comes of them, and what was left out.</summary>
sealed class CellStories(GridModel model)
{
    /// <summary>Most issues that are listed, and most that a query for Jira names.</summary>
    const int Most = 500;

    public Outcome<CellStory> Of(string row, string? column)
    {
        var node = model.NodeOf(row);
        if (node < 0)
        {
            return new Problem(ErrorCode.NotFound, "The row is not in the report any more.", "Look at the report again.");
        }

        if (column is null)
        {
            return Figured(node, model.Book.Issues, 0, model.LabelOf(node));
        }

        if (model.Columns.Find(column) is not { } planned)
        {
            return new Problem(ErrorCode.NotFound, "The column is not in the report any more.", "Look at the report again.");
        }

        if (planned.Field is { } field)
        {
            return OfField(node, planned, field.Name);
        }

        var figure = planned.Figure ?? model.Book.Issues;
        var group = model.Columns.NameOf(planned.Place);
        return Figured(node, figure, planned.Place, $"{model.LabelOf(node)}{(group.Length == 0 ? "" : $", {group}")}: {figure.Title}");
    }

    CellStory OfField(int node, PlannedColumn column, string name)
    {
        var (cell, title) = (model.CellOf(node, column), $"{model.LabelOf(node)}: {name}");
        if (model.Nodes.KindOf(node) != NodeKind.Issue)
        {
            return new CellStory(title, cell.Text, "Fields are shown for issues, not for groups of them.", 0, [], null, []);
        }

        var row = model.Nodes.ValueOf(node);
        var part = new CellPart(model.Data.Table.KeyOf(row), model.Data.SummaryOf(row), cell.Text.Length == 0 ? PartKind.NoValue : PartKind.Counted, cell.Text, true);
        return new CellStory(title, cell.Text, "As it stands on the issue.", 1, [part], Jql([row]), []);
    }

    CellStory Figured(int node, Figure figure, int place, string title)
    {
        var parts = new StoryParts(model, figure, node, place);
        var text = figure.Text?.Invoke(node, place) ?? FigureText.Of(figure.Value(node, place), figure.Kind, model.Data.Scene.Zone);
        var formula = new FormulaText(model).Of(figure, node, place, parts);
        return new CellStory(title, text, formula, parts.Issues.Count, [.. parts.All().Take(Most)], Jql(parts.Issues), [.. parts.Notes()]);
    }

    string? Jql(IReadOnlyList<int> rows) =>
        rows.Count is 0 or > Most ? null : $"key in ({string.Join(", ", rows.Select(model.Data.Table.KeyOf))})";
}
