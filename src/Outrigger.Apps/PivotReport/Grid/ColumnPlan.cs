using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Measuring;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Structure;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>One column of the grid and where its cells come from: a field of the issues, or a figure at a place.</summary>
/// <param name="Place">Among the columns' groups; 0 for all issues.</param>
sealed record PlannedColumn(GridColumn Column, FieldInfo? Field, Figure? Figure, int Place);

/// <summary>Lays the columns out: fields, then the measures of each group, subtotals and totals behind their parts.</summary>
sealed class ColumnPlan
{
    /// <summary>Most columns that are shown.</summary>
    public const int Most = 2000;

    readonly AxisNodes nodes;
    readonly FigureBook book;
    readonly bool totals;
    readonly List<PlannedColumn> columns = [];
    readonly int[] begins;
    readonly int[] items;

    public ColumnPlan(GridData data, AxisNodes nodes, FigureBook book)
    {
        (this.nodes, this.book, totals) = (nodes, book, data.Scene.Config.Subtotals);
        (begins, items) = Children.Of(nodes.Parents);
        HeaderRows = nodes.Levels.Count + 1;
        foreach (var field in data.Scene.Config.Tree ? data.Scene.Config.Fields : [])
        {
            AddField(data.Field(field));
        }

        AddPlace(0, []);
    }

    /// <summary>Those shown.</summary>
    public IReadOnlyList<PlannedColumn> Columns => columns;

    public int HeaderRows { get; }

    public IReadOnlyList<Level> Levels => nodes.Levels;

    public int Hidden { get; private set; }

    /// <summary>Innermost groups of columns, in order; place 0 alone where there are none.</summary>
    public List<int> Leaves { get; } = [];

    public PlannedColumn? Find(string id) => columns.Find(column => column.Column.Id == id);

    /// <summary>The groups that a place stands for, outermost first.</summary>
    public string NameOf(int place)
    {
        var name = "";
        for (; place > 0; place = nodes.ParentOf(place))
        {
            name = AxisText.LabelOf(nodes, place) + (name.Length == 0 ? "" : $", {name}");
        }

        return name;
    }

    void AddField(FieldInfo field)
    {
        var labels = new string[HeaderRows];
        Array.Fill(labels, "");
        labels[^1] = field.Name;
        Add(new PlannedColumn(new GridColumn($"field:{field.Id}", ColumnKind.Field, labels, false, field.Adds), field, null, 0));
    }

    void AddPlace(int place, IReadOnlyList<string> labels)
    {
        var parts = items.AsSpan(begins[place]..begins[place + 1]).ToArray();
        Array.Sort(parts, nodes.Compare);
        foreach (var part in parts)
        {
            AddPlace(part, [.. labels, AxisText.LabelOf(nodes, part)]);
        }

        var inner = parts.Length == 0;
        if (inner && (place > 0 || nodes.Levels.Count == 0))
        {
            Leaves.Add(place);
        }

        if (inner || totals)
        {
            AddFigures(place, labels, !inner);
        }
    }

    void AddFigures(int place, IReadOnlyList<string> labels, bool total)
    {
        foreach (var figure in book.Figures)
        {
            var texts = new string[HeaderRows];
            Array.Fill(texts, "");
            for (var at = 0; at < labels.Count; at++)
            {
                texts[at] = labels[at];
            }

            if (total && labels.Count < texts.Length - 1)
            {
                texts[labels.Count] = "Total";
            }

            texts[^1] = figure.Title;
            var id = figure.Choice.Id + AxisText.PathOf(nodes, place);
            Add(new PlannedColumn(new GridColumn(id, ColumnKind.Measure, texts, total, figure.Text is null, figure.Hint), null, figure, place));
        }
    }

    void Add(PlannedColumn column)
    {
        if (columns.Count == Most)
        {
            Hidden++;
        }
        else
        {
            columns.Add(column);
        }
    }
}
