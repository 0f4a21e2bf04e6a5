using Outrigger.Core.Errors;
using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Kernels;
using Outrigger.Pivot.Measuring.Expressions;

namespace Outrigger.Pivot.Measuring;

/// <summary>Makes a reader for each measure of a query, those over other measures last.</summary>
sealed class FigureReaders
{
    readonly IReadOnlyList<Measure> measures;
    readonly int[] kernels;

    public FigureReaders(KernelPlan plan, IReadOnlyList<Measure> measures)
    {
        this.measures = measures;
        kernels = [.. measures.Select(measure => measure is Measure.Share or Measure.Calculated ? int.MinValue : plan.Need(measure))];
    }

    /// <summary>The readers over figures that were gathered.</summary>
    public Outcome<Figures> Over(GroupingSets sets, Axis rows)
    {
        var readers = new Func<CellPlace, double>?[measures.Count];
        for (var at = 0; at < measures.Count; at++)
        {
            if (Reader(at, sets, rows, readers, []) is { } problem)
            {
                return problem;
            }
        }

        return new Figures([.. measures.Select(measure => measure.Name)], [.. readers.OfType<Func<CellPlace, double>>()]);
    }

    Problem? Reader(int at, GroupingSets sets, Axis rows, Func<CellPlace, double>?[] readers, IReadOnlyList<string> above)
    {
        var measure = measures[at];
        if (readers[at] is not null)
        {
            return null;
        }

        if (above.Contains(measure.Name))
        {
            return new Problem(ErrorCode.Invalid, $"The measure '{measure.Name}' is reckoned from itself: {string.Join(" → ", above)} → {measure.Name}.");
        }

        switch (measure)
        {
            case Measure.Share share:
                var of = IndexOf(share.Of);
                var cyclic = Reader(of, sets, rows, readers, [.. above, measure.Name]);
                readers[at] = cyclic is null && readers[of] is { } part ? place => Ratio(part(place), part(Whole(share.Base, place, rows))) : null;
                return cyclic;
            case Measure.Calculated calculated:
                return Calculate(at, calculated, sets, rows, readers, above);
            default:
                var kernel = kernels[at];
                readers[at] = place => Figures.OfKernel(sets, place, (set, cell) => Read(measure, kernel < 0 ? set.Issues : set.Kernels[kernel], cell));
                return null;
        }
    }

    Problem? Calculate(int at, Measure.Calculated calculated, GroupingSets sets, Axis rows, Func<CellPlace, double>?[] readers, IReadOnlyList<string> above)
    {
        if (!ExpressionReader.Read(calculated.Expression).TryGet(out var expression, out var problem))
        {
            return problem with { Message = $"The measure '{calculated.Name}' cannot be read: {problem.Message}" };
        }

        foreach (var name in expression.Names)
        {
            var index = IndexOf(name);
            if (index < 0)
            {
                return new Problem(ErrorCode.Invalid, $"The measure '{calculated.Name}' uses '{name}', which the report does not have.");
            }

            if (Reader(index, sets, rows, readers, [.. above, calculated.Name]) is { } cyclic)
            {
                return cyclic;
            }
        }

        readers[at] = place => expression.Value(name => readers[IndexOf(name)]?.Invoke(place) ?? double.NaN);
        return null;
    }

    int IndexOf(string name) => Enumerable.Range(0, measures.Count).FirstOrDefault(at => measures[at].Name == name, -1);

    static double Ratio(double part, double whole) => whole == 0 ? double.NaN : part / whole;

    static CellPlace Whole(ShareOf of, CellPlace place, Axis rows) => of switch
    {
        ShareOf.Row => place with { ColumnLevel = 0, Column = 0 },
        ShareOf.Column => place with { RowLevel = 0, Row = 0 },
        ShareOf.Total => new(0, 0, 0, 0),
        ShareOf.Parent => place.RowLevel == 0 ? place : place with { RowLevel = place.RowLevel - 1, Row = rows[place.RowLevel].ParentOf(place.Row) },
    };

    static double Read(Measure measure, Kernel kernel, int cell) =>
        measure is Measure.Average && kernel is SumKernel sum ? sum.MeanOf(cell) : kernel.Read(cell);
}
