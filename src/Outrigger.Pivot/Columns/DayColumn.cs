using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Dates without a time, such as due dates: days since 1970-01-01.</summary>
public sealed class DayColumn(string name) : NumericColumn(name)
{
    readonly Growing<int> days = new();

    public override int Count => days.Count;

    public void Append(DateOnly day) => days.Add(Days.Of(day));

    public override void AppendMissing()
    {
        Complete = false;
        days.Add(Days.Missing);
    }

    /// <summary>The row's date; null where it is missing.</summary>
    public DateOnly? DayAt(int row) => days.At(row) is var day && day == Days.Missing ? null : Days.ToDate(day);

    public override double ValueAt(int row) => days.At(row) is var day && day == Days.Missing ? double.NaN : day;

    internal override Coding CodingFor(GroupField field) => DayCodes.Of(days.Span, field.Bucket);

    private protected override double[] ToDoubles()
    {
        var doubles = new double[Count];
        for (var row = 0; row < doubles.Length; row++)
        {
            doubles[row] = days.Items[row] == Days.Missing ? double.NaN : days.Items[row];
        }

        return doubles;
    }
}
