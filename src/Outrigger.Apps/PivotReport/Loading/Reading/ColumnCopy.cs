using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Copies single rows between columns of one kind.</summary>
static class ColumnCopy
{
    public static void Append(Column from, int row, Column to)
    {
        if (from.IsMissing(row))
        {
            to.AppendMissing();
            return;
        }

        switch (from, to)
        {
            case (TextColumn text, TextColumn target):
                target.Append(text.TextAt(row));
                break;
            case (MultiColumn several, MultiColumn target):
                target.Append(several.TextsAt(row));
                break;
            case (NumberColumn number, NumberColumn target):
                target.Append(number.ValueAt(row));
                break;
            case (WholeColumn whole, WholeColumn target) when whole.WholeAt(row) is { } value:
                target.Append(value);
                break;
            case (DayColumn day, DayColumn target) when day.DayAt(row) is { } value:
                target.Append(value);
                break;
            case (InstantColumn instant, InstantColumn target) when instant.MomentAt(row) is { } value:
                target.Append(value);
                break;
            default:
                throw new ArgumentException($"Column {from.Name} is of another kind.", nameof(to));
        }
    }
}
