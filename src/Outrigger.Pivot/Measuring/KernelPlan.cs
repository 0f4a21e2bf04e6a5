using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Measuring;

/// <summary>Which kernels the measures of a query need; equal ones are gathered once.</summary>
sealed class KernelPlan
{
    readonly Table table;
    readonly List<(Measure Key, Func<Kernel> Make)> needed = [];

    public KernelPlan(Table table) => this.table = table;

    /// <summary>Fresh kernels, in the order of <see cref="Need"/>'s numbers.</summary>
    public Kernel[] Make() => [.. needed.Select(kernel => kernel.Make())];

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
            needed.Add((key, MakerOf(key)));
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

    Func<Kernel> MakerOf(Measure measure)
    {
        switch (measure)
        {
            case Measure.Sum { Column: var name } when Numeric(name) is WholeColumn column:
                return () => new WholeSumKernel(column.Values, column.Present);
            case Measure.Average average:
                var (summed, complete) = (Values(average.Column), Numeric(average.Column).Complete);
                return () => new SumKernel(summed, complete);
            case Measure.WeightedAverage weighted:
                var (weighed, weights) = (Values(weighted.Column), Values(weighted.Weight));
                return () => new WeightedKernel(weighed, weights);
            case Measure.Minimum minimum:
                var least = Values(minimum.Column);
                return () => new ExtremeKernel(least, 1);
            case Measure.Maximum maximum:
                var most = Values(maximum.Column);
                return () => new ExtremeKernel(most, -1);
            case Measure.Median median:
                var middle = Values(median.Column);
                return () => new MedianKernel(middle);
            case Measure.Distinct distinct:
                var coding = table.Coding(distinct.Field);
                return () => new DistinctKernel(coding);
            case Measure.Rate rate:
                var done = RowMask.InGroups(table.Coding(rate.Field), rate.Done, table.Rows);
                var over = rate.Over is null ? null : Values(rate.Over);
                return () => new RateKernel(done, over);
            default:
                throw new ArgumentException($"No kernel gathers {measure.GetType().Name}.", nameof(measure));
        }
    }

    NumericColumn Numeric(string name) =>
        table.Find(name) as NumericColumn ?? throw new ArgumentException($"The table has no numeric column '{name}'.", nameof(name));

    double[] Values(string name) => Numeric(name).Doubles();
}
