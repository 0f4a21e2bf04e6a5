using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Measuring;

/// <summary>What each row adds to a sum, made before the sum is gathered: 0 where it adds nothing.</summary>
static class RowWeights
{
    /// <summary>The row's number; 1 for each row where there is no column.</summary>
    public static double[] Of(Numbers? numbers, int rows)
    {
        if (numbers is not null)
        {
            return numbers.Filled;
        }

        var ones = new double[rows];
        ones.AsSpan().Fill(1);
        return ones;
    }

    /// <summary>The weights of the rows that stand in one of the groups; of several values one is enough.</summary>
    public static double[] In(double[] weights, Coding coding, IReadOnlyList<GroupKey> groups, int rows)
    {
        var holds = coding.AreIn(groups);
        var inside = new double[rows];
        for (var row = 0; row < inside.Length; row++)
        {
            if (coding.IsMulti ? coding.HoldsAny(row, holds) : holds[coding.Codes[row]])
            {
                inside[row] = weights[row];
            }
        }

        return inside;
    }

    /// <summary>Of the rows that have both: value × weight, and weight.</summary>
    public static (double[] Products, double[] Weights) Products(Numbers values, Numbers weights, int rows)
    {
        var (products, counted) = (new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            products[row] = values.Filled[row] * weights.Filled[row];
            counted[row] = weights.Filled[row] * values.Given[row];
        }

        return (products, counted);
    }
}
