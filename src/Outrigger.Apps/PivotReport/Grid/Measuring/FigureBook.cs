using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Filtering;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Grid.Measuring;

/// <summary>Every measure of a report over its rows and columns, gathered from issues once.</summary>
sealed class FigureBook
{
    static readonly MeasureChoice Count = new("count", MeasureKind.Count);

    FigureBook(IReadOnlyList<Figure> figures, Figure issues) => (Figures, Issues) = (figures, issues);

    /// <summary>In the order of the configuration.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Issues, each once: what a row as a whole is made of.</summary>
    public Figure Issues { get; }

    public static Outcome<FigureBook> Of(GridData data, Counted counted, GridAxis rows, GridAxis columns)
    {
        var config = data.Scene.Config;
        IReadOnlyList<MeasureChoice> choices = config.Measures.Count > 0 || (config.Tree && config.Columns.Count == 0) ? config.Measures : [Count];
        var maker = new FigureMaker(data, counted, rows.Nodes, choices);
        var figures = new List<Figure>();
        foreach (var choice in choices)
        {
            if (!maker.Of(choice).TryGet(out var figure, out var problem))
            {
                return problem;
            }

            figures.Add(figure);
        }

        var issues = maker.CountOfIssues();
        foreach (var ask in maker.Asks)
        {
            if (ask.Run(rows, columns) is { } problem)
            {
                return problem;
            }
        }

        return new FigureBook(figures, issues);
    }
}
