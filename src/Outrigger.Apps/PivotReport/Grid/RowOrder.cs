using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>Puts rows of one parent in order: by a column or by label, else as their field or their source has them. What has no value stands last.</summary>
sealed class RowOrder(GridData data, AxisNodes nodes, ColumnPlan columns)
{
    readonly SortChoice? sort = data.Scene.Config.Sort;

    public void Sort(int[] rows)
    {
        if (sort is null || KeysOf(rows) is not { } keys)
        {
            if (OutOfOrder(rows))
            {
                Array.Sort(rows, InOwnOrder);
            }

            return;
        }

        var places = Enumerable.Range(0, rows.Length).ToArray();
        var turn = sort.Descending ? -1 : 1;
        Array.Sort(places, (left, right) => Compare(rows, keys, turn, left, right));
        var sorted = Array.ConvertAll(places, place => rows[place]);
        sorted.CopyTo(rows, 0);
    }

    // Issues mostly stand in the order of their source already.
    bool OutOfOrder(int[] rows)
    {
        for (var at = 1; at < rows.Length; at++)
        {
            if (InOwnOrder(rows[at - 1], rows[at]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Issues by their place in the source, groups by their level.</summary>
    int InOwnOrder(int left, int right)
    {
        if (nodes.KindOf(left) != NodeKind.Issue || nodes.KindOf(right) != NodeKind.Issue)
        {
            return nodes.Compare(left, right);
        }

        var (one, other) = (nodes.ValueOf(left), nodes.ValueOf(right));
        var byRank = data.Table.RankOf(one).CompareTo(data.Table.RankOf(other));
        return byRank != 0 ? byRank : one.CompareTo(other);
    }

    int Compare(int[] rows, (double Number, string Text)[] keys, int turn, int left, int right)
    {
        var (one, other) = (rows[left], rows[right]);
        if (nodes.KindOf(one) == NodeKind.More || nodes.KindOf(other) == NodeKind.More)
        {
            return InOwnOrder(one, other);
        }

        var (empty, otherEmpty) = (double.IsNaN(keys[left].Number), double.IsNaN(keys[right].Number));
        var byKey = empty || otherEmpty ? empty.CompareTo(otherEmpty) : turn * Compare(keys[left], keys[right]);
        return byKey != 0 ? byKey : InOwnOrder(one, other);
    }

    static int Compare((double Number, string Text) left, (double Number, string Text) right)
    {
        var byNumber = left.Number.CompareTo(right.Number);
        var byText = byNumber != 0 ? byNumber : string.Compare(left.Text, right.Text, StringComparison.OrdinalIgnoreCase);
        return byText != 0 ? byText : string.CompareOrdinal(left.Text, right.Text);
    }

    (double Number, string Text)[]? KeysOf(int[] rows)
    {
        if (sort?.Column == "label")
        {
            return Array.ConvertAll(rows, row => (0.0, nodes.KindOf(row) == NodeKind.Issue ? data.SummaryOf(nodes.ValueOf(row)) : AxisText.LabelOf(nodes, row)));
        }

        if (columns.Find(sort?.Column ?? "") is not { } column)
        {
            return null;
        }

        if (column.Figure is { } figure)
        {
            return Array.ConvertAll(rows, row => (figure.Value(row, column.Place), ""));
        }

        var values = new FieldValues(data, column.Field ?? data.Field(""));
        return nodes.KindOf(rows[0]) == NodeKind.Issue ? Array.ConvertAll(rows, row => values.KeyOf(nodes.ValueOf(row))) : null;
    }
}
