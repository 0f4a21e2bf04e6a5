using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Structure;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>Says what a row is to one who draws it.</summary>
static class RowViews
{
    public static GridRow Of(GridModel model, int node, bool open)
    {
        var parts = node == 0 ? 0 : model.Rows.PartsOf(node).Length;
        var kind = model.Nodes.KindOf(node) switch { NodeKind.All => RowKind.Total, NodeKind.Group => RowKind.Group, NodeKind.More => RowKind.More, _ => RowKind.Issue };
        var view = new GridRow(model.IdOf(node), kind, model.Rows.DepthOf(node), model.LabelOf(node), parts, open && parts > 0);
        if (kind != RowKind.Issue)
        {
            return view;
        }

        var (data, row) = (model.Data, model.Nodes.ValueOf(node));
        var type = data.Levels.TypeOf(row);
        return view with
        {
            Key = data.Table.KeyOf(row),
            IssueType = type?.Label,
            IssueTypeIcon = type?.Icon,
            Done = (data.Column(OwnFields.StatusCategory) as TextColumn)?.TextAt(row) == "done",
            Marks = MarksOf(model.Nodes.MarksOf(node), data.Table.IsOutside(row)),
        };
    }

    static List<RowMark>? MarksOf(TreeMarks marks, bool outside)
    {
        if (marks == TreeMarks.None && !outside)
        {
            return null;
        }

        var views = new List<RowMark>();
        void Add(bool applies, RowMark mark)
        {
            if (applies)
            {
                views.Add(mark);
            }
        }

        Add(outside, RowMark.Outside);
        Add(marks.HasFlag(TreeMarks.ParentMissing), RowMark.ParentMissing);
        Add(marks.HasFlag(TreeMarks.SeveralParents), RowMark.SeveralParents);
        Add(marks.HasFlag(TreeMarks.Cycle), RowMark.Cycle);
        return views;
    }
}
