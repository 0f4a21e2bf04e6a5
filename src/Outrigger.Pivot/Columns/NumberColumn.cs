using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Numbers, such as story points. What is not finite is no number that anybody entered: it is missing.</summary>
public sealed class NumberColumn(string name) : NumericColumn(name)
{
    readonly Growing<double> values = new();

    public override int Count => values.Count;

    public void Append(double value)
    {
        Complete &= double.IsFinite(value);
        values.Add(double.IsFinite(value) ? value : double.NaN);
    }

    public override void AppendMissing() => Append(double.NaN);

    public override double ValueAt(int row) => values.At(row);

    internal override Coding CodingFor(GroupField field) =>
        ValueCodes.Of(values.Span, Numbers().Given, static value => GroupKey.OfNumber(value == 0 ? 0 : value)); // one zero, whatever its sign

    // Missing is NaN already: the column is its own view.
    private protected override double[] ToDoubles() => values.Items;
}
