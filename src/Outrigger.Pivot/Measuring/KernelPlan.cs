using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Measuring;

/// <summary>Which kernels the measures of a query need; equal ones are gathered once.</summary>
sealed class KernelPlan
{
    readonly Table table;
    readonly List<(Measure Key, bool OfOwner, Func<Kernel> Make)> needed = [];

    public KernelPlan(Table table) => this.table = table;

    /// <summary>Fresh kernels, in the order of <see cref="Need"/>'s numbers.</summary>
    public Kernel[] Make() => [.. needed.Select(kernel => kernel.Make())];

    /// <summary>For each kernel whether it is about the owner's rows, each once in a cell, and not about the table's own.</summary>
    public bool[] OfOwner => [.. needed.Select(kernel => kernel.OfOwner)];

    /// <summary>Number of the kernel that a measure reads; -1 for the count, which is always there.</summary>
    public int Need(Measure measure)
    {
        if (measure is Measure.Count)
        {
            return -1;
        }

        var key = Shared(measure);
        var at = needed.FindIndex(known => known.Key == key);
        if (at < 0)
        {
            at = needed.Count;
            var ofOwner = table.Link is not null && MeasureSides.Of(table, key) == MeasureSide.Owner;
            needed.Add((key, ofOwner, MakerOf(key, ofOwner ? table.Link?.Owner ?? table : table)));
        }

        return at;
    }

    // An average reads the sum's kernel where the sum is one of doubles.
    Measure Shared(Measure measure) => measure switch
    {
        Measure.Average average => new Measure.Average("", average.Column),
        Measure.Sum sum => Numeric(sum.Column) is WholeColumn { SumsFit: true } ? new Measure.Sum("", sum.Column) : new Measure.Average("", sum.Column),
        _ => measure with { Name = "" },
    };

    static Func<Kernel> MakerOf(Measure measure, Table table)
    {
        switch (measure)
        {
            case Measure.Sum { Column: var name } when table.Find(name) is WholeColumn column:
                return () => new WholeSumKernel(column.Values, column.Present);
            case Measure.Average average:
                var summed = Numbers(table, average.Column);
                return () => new SumKernel(summed);
            case Measure.WeightedAverage weighted:
                var (products, weights) = RowWeights.Products(Numbers(table, weighted.Column), Numbers(table, weighted.Weight), table.Rows);
                return () => new RatioKernel(products, weights);
            case Measure.Minimum minimum:
                var least = Numbers(table, minimum.Column);
                return () => new LeastKernel(least.Values);
            case Measure.Maximum maximum:
                var most = Numbers(table, maximum.Column);
                return () => new MostKernel(most.Values);
            case Measure.Median median:
                var middle = Numbers(table, median.Column);
                return () => new MedianKernel(middle);
            case Measure.Distinct distinct:
                var coding = table.Coding(distinct.Field);
                return () => new DistinctKernel(coding);
            case Measure.Rate rate:
                var whole = RowWeights.Of(rate.Over is null ? null : Numbers(table, rate.Over), table.Rows);
                var done = RowWeights.In(whole, table.Coding(rate.Field), rate.Done, table.Rows);
                return () => new RatioKernel(done, whole);
            case Measure.Part part:
                var counted = RowWeights.In(RowWeights.Of(part.Over is null ? null : Numbers(table, part.Over), table.Rows), table.Coding(part.Field), part.Groups, table.Rows);
                return () => new SumKernel(new Numbers(counted.Length, counted, true));
            default:
                throw new ArgumentException($"No kernel gathers {measure.GetType().Name}.", nameof(measure));
        }
    }

    NumericColumn Numeric(string name) =>
        table.Find(name) as NumericColumn ?? throw new ArgumentException($"The table has no numeric column '{name}'.", nameof(name));

    static Numbers Numbers(Table table, string name) =>
        table.NumbersOf(name) ?? throw new ArgumentException($"The table has no numeric column '{name}'.", nameof(name));
}
