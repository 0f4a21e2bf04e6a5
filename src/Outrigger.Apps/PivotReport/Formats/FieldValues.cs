using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Formats;

/// <summary>An issue's own value of a field, as cell, and as what it is sorted by.</summary>
sealed class FieldValues(GridData data, FieldInfo info)
{
    readonly Column? column = data.Column(info.Id);

    public SheetKind Kind => column switch
    {
        DayColumn => SheetKind.Date,
        InstantColumn => SheetKind.Instant,
        NumericColumn => info.Kind == FieldKind.Duration ? SheetKind.Duration : SheetKind.Number,
        _ => SheetKind.Text,
    };

    public SheetCell Of(int row) => column switch
    {
        NumericColumn numbers => numbers.ValueAt(row) is var value && double.IsNaN(value) ? SheetCell.Empty : new SheetCell(Kind, value, FigureText.Of(value, Kind, data.Scene.Zone)),
        TextColumn texts => texts.TextAt(row) is { } id ? SheetCell.OfText(data.LabelOf(info, id)) : SheetCell.Empty,
        MultiColumn several when info.Id == LinkValue.Field => SheetCell.OfText(string.Join(", ", several.TextsAt(row).Select(OfLink))),
        MultiColumn several => SheetCell.OfText(string.Join(", ", several.TextsAt(row).Select(id => data.LabelOf(info, id)))),
        _ => info.Id is "key" or "issuekey" ? SheetCell.OfText(data.Table.KeyOf(row)) : SheetCell.Empty,
    };

    /// <summary>What issues are ordered by: a number, or else Jira's order and a text; NaN and empty where there is none.</summary>
    public (double Number, string Text) KeyOf(int row) => column switch
    {
        NumericColumn numbers => (numbers.ValueAt(row), ""),
        TextColumn texts when texts.TextAt(row) is { } id => (data.Table.Names.OrderOf(info.Id, id), data.LabelOf(info, id)),
        _ => Of(row).Text is { Length: > 0 } text ? (0, text) : (double.NaN, ""),
    };

    string OfLink(string value) =>
        LinkValue.TryRead(value, out var link) && data.Table.RowOf(link.Issue) is >= 0 and var row ? data.Table.KeyOf(row) : "";
}
