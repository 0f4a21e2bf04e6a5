using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;

namespace Outrigger.Apps.PivotReport.Structure;

/// <summary>
/// What each issue's own estimate adds by the site's rule for parents, so that a parent's total is always what it adds itself and the
/// totals of its children. The rule looks at the issues that count, whatever groups they stand in: a total is the same in every report.
/// </summary>
static class ParentEstimate
{
    /// <summary>True for fields whose values are estimates.</summary>
    public static bool Governs(FieldInfo field) =>
        field.Id is OwnFields.Points or "timeoriginalestimate" or "timeestimate"
        || (field.Custom && field.Kind is FieldKind.Number or FieldKind.Duration && IsCalledEstimate(field.Name));

    static bool IsCalledEstimate(string name) =>
        name.Contains("estimate", StringComparison.OrdinalIgnoreCase) || name.Contains("story point", StringComparison.OrdinalIgnoreCase);

    /// <summary>What each issue adds; NaN for nothing.</summary>
    /// <param name="isOutside">A parent outside the source: it adds nothing, but those below it are below its own parent, too.</param>
    /// <param name="values">By row, NaN for none; also of rows that do not count.</param>
    public static double[] Effective(IssueTree tree, bool[] counted, Func<int, bool> isOutside, Func<int, double> values, ParentEstimates rule)
    {
        int Above(int row) => tree.ParentOf(row) is >= 0 and var parent && (counted[parent] || isOutside(parent)) ? parent : -1;
        var own = new double[tree.Rows];
        for (var row = 0; row < own.Length; row++)
        {
            own[row] = counted[row] ? values(row) : double.NaN;
        }

        return rule switch
        {
            ParentEstimates.Both => own,
            ParentEstimates.Parent => BelowNone(tree, Above, own),
            ParentEstimates.Children => ByBelow(tree, Above, own, static (_, _) => double.NaN),
            ParentEstimates.Larger => ByBelow(tree, Above, own, static (value, below) => value > below ? value - below : double.NaN),
        };
    }

    static double[] BelowNone(IssueTree tree, Func<int, int> above, double[] own)
    {
        var effective = new double[own.Length];
        var covered = new bool[own.Length];
        foreach (var row in tree.TopDown)
        {
            var parent = above(row);
            covered[row] = parent >= 0 && (covered[parent] || !double.IsNaN(own[parent]));
            effective[row] = covered[row] ? double.NaN : own[row];
        }

        return effective;
    }

    /// <param name="left">What of an own value is left beside the sum below.</param>
    static double[] ByBelow(IssueTree tree, Func<int, int> above, double[] own, Func<double, double, double> left)
    {
        var effective = new double[own.Length];
        var (below, any) = (new double[own.Length], new bool[own.Length]);
        var order = tree.TopDown;
        for (var at = order.Length - 1; at >= 0; at--)
        {
            var row = order[at];
            effective[row] = any[row] && !double.IsNaN(own[row]) ? left(own[row], below[row]) : own[row];
            var parent = above(row);
            if (parent >= 0 && (any[row] || !double.IsNaN(own[row])))
            {
                any[parent] = true;
                below[parent] += below[row] + (double.IsNaN(effective[row]) ? 0 : effective[row]);
            }
        }

        return effective;
    }
}
