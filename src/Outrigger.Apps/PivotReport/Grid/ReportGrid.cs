using Outrigger.Apps.PivotReport.Charting;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Story;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>
/// A report's grid as it stands: made once for the issues that are loaded, then read by rectangle. Opening and closing rows reckons
/// no figure again.
/// </summary>
public sealed class ReportGrid
{
    /// <summary>Most rows that a search finds.</summary>
    const int MostFound = 1000;

    readonly GridModel model;
    readonly Dictionary<int, bool> turned = [];
    readonly int[] shown;

    ReportGrid(GridModel model, GridFolds folds)
    {
        (this.model, Folds) = (model, folds);
        foreach (var (id, open) in folds.Turned)
        {
            if (model.NodeOf(id) is > 0 and var node)
            {
                turned[node] = open;
            }
        }

        shown = model.Rows.Shown(model.HasTotal, IsOpen);
    }

    public GridScene Scene => model.Data.Scene;

    public GridFolds Folds { get; }

    /// <summary>A problem where a measure cannot be read, such as a calculated one whose expression is wrong.</summary>
    public static Outcome<ReportGrid> Of(GridScene scene, GridFolds folds)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(folds);
        return GridModel.Of(scene).TryGet(out var model, out var problem) ? new ReportGrid(model, folds) : problem;
    }

    /// <summary>The same figures with other rows open.</summary>
    public ReportGrid With(GridFolds folds) => new(model, folds);

    /// <param name="revision">Of the desk's own counting, written into the shape.</param>
    public GridShape Shape(int revision) => new(
        revision, shown.Length, model.Columns.HeaderRows, [.. model.Columns.Columns.Select(static column => column.Column)], model.Rows.Levels, model.Columns.Hidden,
        model.Data.Notes.All);

    /// <summary>A rectangle, cut to the grid.</summary>
    public GridWindow Read(int revision, int firstRow, int rows, int firstColumn, int columns)
    {
        var (row, height) = Cut(firstRow, rows, shown.Length);
        var (left, width) = Cut(firstColumn, columns, model.Columns.Columns.Count);
        var (texts, tones, views) = (new string[height * width], new int[height * width], new GridRow[height]);
        for (var y = 0; y < height; y++)
        {
            var node = shown[row + y];
            views[y] = RowViews.Of(model, node, IsOpen(node));
            for (var x = 0; x < width; x++)
            {
                var column = model.Columns.Columns[left + x];
                texts[(y * width) + x] = model.CellOf(node, column).Text;
                tones[(y * width) + x] = model.Tones.Of(node, column);
            }
        }

        return new GridWindow(revision, row, left, views, width, texts, tones);
    }

    /// <summary>What is open after a row was opened or closed; pass it to <see cref="With"/>.</summary>
    public GridFolds Expand(string row, bool expanded) => Folds.With(row, expanded);

    /// <summary>What is open when rows down to a level of <see cref="GridShape.Levels"/> are shown; the last opens everything.</summary>
    public GridFolds ExpandTo(int level) =>
        new(level >= model.Rows.Levels.Count - 1 ? int.MaxValue : Math.Max(0, level), new Dictionary<string, bool>());

    /// <summary>Rows whose label or key holds the text: what must be open to see them, and their places in the grid that is open so; at most 1,000.</summary>
    public (GridFolds Folds, IReadOnlyList<int> Rows) Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = text.Trim();
        var found = wanted.Length == 0 ? [] : model.Rows.Shown(false, static _ => true).Where(node => Holds(node, wanted)).Take(MostFound).ToHashSet();
        var above = new HashSet<int>();
        foreach (var node in found)
        {
            for (var parent = model.Nodes.ParentOf(node); parent > 0 && above.Add(parent); parent = model.Nodes.ParentOf(parent))
            {
            }
        }

        var folds = Folds.With(above.Where(node => !IsOpen(node)).Select(model.IdOf), true);
        var then = With(folds);
        return (folds, [.. Enumerable.Range(0, then.shown.Length).Where(place => found.Contains(then.shown[place]))]);
    }

    /// <param name="column">Id of a column; null for the row's issues as a whole.</param>
    public Outcome<CellStory> Explain(string row, string? column) => new CellStories(model).Of(row, column);

    /// <summary>Outermost rows by columns, of the measure that the configuration's chart names.</summary>
    public ChartView Chart() => ChartMaker.Of(model);

    /// <summary>The whole grid with typed cells.</summary>
    public Sheet Sheet() => SheetMaker.Of(model);

    bool Holds(int node, string text) =>
        model.LabelOf(node).Contains(text, StringComparison.OrdinalIgnoreCase)
        || (model.Nodes.KindOf(node) == NodeKind.Issue && model.Data.Table.KeyOf(model.Nodes.ValueOf(node)).Contains(text, StringComparison.OrdinalIgnoreCase));

    bool IsOpen(int node) => turned.TryGetValue(node, out var open) ? open : model.Rows.StageOf(node) < Folds.Level;

    static (int First, int Count) Cut(int first, int count, int there)
    {
        var begin = Math.Clamp(first, 0, there);
        return (begin, Math.Clamp(count, 0, there - begin));
    }
}
