using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Numbers, such as story points. NaN is not a number anybody entered: it is missing.</summary>
public sealed class NumberColumn(string name) : NumericColumn(name)
{
    readonly Growing<double> values = new();

    public override int Count => values.Count;

    public void Append(double value)
    {
        Complete &= !double.IsNaN(value);
        values.Add(value);
    }

    public override void AppendMissing() => Append(double.NaN);

    public override double ValueAt(int row) => values.At(row);

    internal override Coding CodingFor(GroupField field)
    {
        var present = new bool[Count];
        for (var row = 0; row < present.Length; row++)
        {
            present[row] = !double.IsNaN(values.Items[row]);
        }

        return ValueCodes.Of<double>(values.Span, present, static value => GroupKey.OfNumber(value == 0 ? 0 : value)); // one zero, whatever its sign
    }

    // Missing is NaN already: the column is its own view.
    private protected override double[] ToDoubles() => values.Items;
}
