using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>
/// A report's grid as it stands: made once for the issues that are loaded, then read by rectangle. Opening and closing rows reckons
/// no figure again.
/// </summary>
public sealed class ReportGrid
{
    ReportGrid(GridScene scene, GridFolds folds) => (Scene, Folds) = (scene, folds);

    public GridScene Scene { get; }

    public GridFolds Folds { get; }

    List<string> Notes { get; } = [];

    /// <summary>A problem where a measure cannot be read, such as a calculated one whose expression is wrong.</summary>
    public static Outcome<ReportGrid> Of(GridScene scene, GridFolds folds) => new ReportGrid(scene, folds);

    /// <summary>The same figures with other rows open.</summary>
    public ReportGrid With(GridFolds folds) => new(Scene, folds);

    /// <param name="revision">Of the desk's own counting, written into the shape.</param>
    public GridShape Shape(int revision) => new(revision, 0, 1, [], [], 0, Notes);

    /// <summary>A rectangle, cut to the grid.</summary>
    public GridWindow Read(int revision, int firstRow, int rows, int firstColumn, int columns) => new(revision, 0, 0, [], 0, Notes, []);

    /// <summary>What is open after a row was opened or closed; pass it to <see cref="With"/>.</summary>
    public GridFolds Expand(string row, bool expanded) => Folds.With(row, expanded);

    /// <summary>What is open when rows down to a level of <see cref="GridShape.Levels"/> are shown.</summary>
    public GridFolds ExpandTo(int level) => Folds with { Level = level, Turned = new Dictionary<string, bool>() };

    /// <summary>Rows whose label or key holds the text: what must be open to see them, and their places in the grid that is open so; at most 1,000.</summary>
    public (GridFolds Folds, IReadOnlyList<int> Rows) Find(string text) => (Folds, []);

    /// <param name="column">Id of a column; null for the row's issues as a whole.</param>
    public Outcome<CellStory> Explain(string row, string? column) => new Problem(ErrorCode.NotFound, $"The row '{row}' is not in the report any more.", Notes.Count == 0 ? null : Notes[0]);

    /// <summary>Outermost rows by columns, of the measure that the configuration's chart names.</summary>
    public ChartView Chart() => new("", Notes, [], 0);

    /// <summary>The whole grid with typed cells.</summary>
    public Sheet Sheet() => new("", 1, [], 0, [], Notes);
}
