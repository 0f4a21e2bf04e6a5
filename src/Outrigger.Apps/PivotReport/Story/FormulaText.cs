using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Grid.Measuring;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Story;

/// <summary>Writes how a figure is reckoned, with its figures.</summary>
sealed class FormulaText(GridModel model)
{
    public string Of(Figure figure, int node, int place, StoryParts parts)
    {
        var text = figure.Text?.Invoke(node, place) ?? Text(figure, figure.Value(node, place));
        var result = text.Length == 0 ? "no value" : text;
        return figure.Choice.Kind switch
        {
            MeasureKind.Count => $"{Issues(parts)}, each once",
            MeasureKind.Calculated => $"{Replaced(figure, node, place)} = {result}",
            MeasureKind.ShareOfRow => Share(figure, node, place, node, 0, result),
            MeasureKind.ShareOfColumn => Share(figure, node, place, 0, place, result),
            MeasureKind.ShareOfTotal => Share(figure, node, place, 0, 0, result),
            MeasureKind.Rate when figure.Parts is [var done, var all] => $"{Part(done, node, place)} ÷ {Part(all, node, place)} = {result}",
            MeasureKind.TimeRate when figure.Parts is [var spent, var left] => $"{Part(spent, node, place)} ÷ ({Part(spent, node, place)} + {Part(left, node, place)}) = {result}",
            MeasureKind.Progress => string.Join(", ", figure.Parts.Select(part => Part(part, node, place))),
            _ => $"{figure.Hint}: {Valued(parts)} → {result}",
        };
    }

    string Share(Figure figure, int node, int place, int wholeNode, int wholePlace, string result) => figure.Parts is not [var of] ? result
        : $"{of.Title}: {Shown(of, node, place)} ÷ {Shown(of, wholeNode, wholePlace)} = {result}";

    string Replaced(Figure figure, int node, int place)
    {
        var expression = figure.Choice.Expression ?? "";
        foreach (var part in figure.Parts)
        {
            expression = expression.Replace($"[{part.Choice.Id}]", $"{part.Title} ({Shown(part, node, place)})", StringComparison.Ordinal);
        }

        return expression;
    }

    string Part(Figure part, int node, int place)
    {
        var value = part.Value(node, place);
        return $"{part.Title.ToLowerInvariant()} {Text(part, double.IsNaN(value) ? 0 : value)}";
    }

    string Shown(Figure figure, int node, int place) => Text(figure, figure.Value(node, place)) is { Length: > 0 } text ? text : "no value";

    string Text(Figure figure, double value) => FigureText.Of(value, figure.Kind, model.Data.Scene.Zone);

    static string Valued(StoryParts parts) =>
        parts.Adding == parts.Issues.Count ? Issues(parts) : $"{Issues(parts)}, of which {FigureText.Number(parts.Adding)} have a value that counts";

    static string Issues(StoryParts parts) => parts.Issues.Count == 1 ? "1 issue" : $"{FigureText.Number(parts.Issues.Count)} issues";
}
