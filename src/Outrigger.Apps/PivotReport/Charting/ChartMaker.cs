using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Grid.Measuring;
using Outrigger.Apps.PivotReport.Protocol;

namespace Outrigger.Apps.PivotReport.Charting;

/// <summary>Draws from the same figures as the grid: outermost rows along, one series for each innermost group of columns.</summary>
static class ChartMaker
{
    const int MostCategories = 200;
    const int MostSeries = 30;

    public static ChartView Of(GridModel model)
    {
        var figures = model.Book.Figures;
        var figure = figures.FirstOrDefault(one => one.Choice.Id == model.Data.Scene.Config.Chart?.Measure) ?? (figures.Count > 0 ? figures[0] : model.Book.Issues);
        var rows = model.Rows.PartsOf(0).ToArray();
        IReadOnlyList<int> columns = model.Columns.Leaves;

        // Without rows the columns are what there is to compare.
        return rows.Length == 0 && columns is not ([] or [0])
            ? View(model, figure, columns, model.Columns.NameOf, [0], _ => figure.Title, (column, row) => figure.Value(row, column))
            : View(model, figure, rows.Length == 0 ? [0] : rows, model.LabelOf, columns, column => column == 0 ? figure.Title : model.Columns.NameOf(column), figure.Value);
    }

    static ChartView View(
        GridModel model, Figure figure, IReadOnlyList<int> along, Func<int, string> nameOf, IReadOnlyList<int> series, Func<int, string> seriesName, Func<int, int, double> valueOf)
    {
        int[] categories = [.. along.Take(MostCategories)];
        List<ChartSeries> drawn = [.. series.Take(MostSeries).Select(one => Series(model, figure, seriesName(one), categories, place => valueOf(place, one)))];
        var hidden = along.Count - categories.Length + series.Count - drawn.Count;
        return new ChartView(figure.Title, [.. categories.Select(nameOf)], drawn, hidden);
    }

    static ChartSeries Series(GridModel model, Figure figure, string name, int[] categories, Func<int, double> valueOf)
    {
        var values = Array.ConvertAll(categories, place => valueOf(place));
        return new ChartSeries(
            name, Array.ConvertAll(values, value => double.IsNaN(value) ? (double?)null : value), Array.ConvertAll(values, value => FigureText.Of(value, figure.Kind, model.Data.Scene.Zone)));
    }
}
