using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Whole numbers of 64 bits, such as seconds of time tracking.</summary>
public sealed class WholeColumn(string name) : NumericColumn(name)
{
    readonly Growing<long> values = new();
    readonly Growing<byte> present = new();
    UInt128 size;

    public override int Count => values.Count;

    /// <summary>True when no sum over this column leaves 64 bits.</summary>
    internal bool SumsFit => size <= long.MaxValue;

    internal long[] Values => values.Items;

    /// <summary>1 for each row that has a value, 0 for the others.</summary>
    internal byte[] Present => present.Items;

    public void Append(long value)
    {
        size += (UInt128)Int128.Abs(value);
        values.Add(value);
        present.Add(1);
    }

    public override void AppendMissing()
    {
        Complete = false;
        values.Add(0);
        present.Add(0);
    }

    /// <summary>The row's number, exact; null where it is missing.</summary>
    public long? WholeAt(int row) => IsMissing(row) ? null : values.At(row);

    public override double ValueAt(int row) => IsMissing(row) ? double.NaN : values.At(row);

    public override bool IsMissing(int row) => present.At(row) == 0;

    internal override Coding CodingFor(GroupField field) => ValueCodes.Of(values.Span, present.Span, static value => GroupKey.OfNumber(value));

    private protected override double[] ToDoubles()
    {
        var doubles = new double[Count];
        for (var row = 0; row < doubles.Length; row++)
        {
            doubles[row] = present.Items[row] != 0 ? values.Items[row] : double.NaN;
        }

        return doubles;
    }
}
