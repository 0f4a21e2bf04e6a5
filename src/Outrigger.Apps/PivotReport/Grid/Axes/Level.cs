using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>One value of a level.</summary>
/// <param name="Id">Stable between runs; empty for missing.</param>
/// <param name="Order">Jira's order, the number, or the day.</param>
sealed record LevelValue(string Id, string Label, double Order);

/// <summary>A field of rows or columns, each issue's values as small numbers: 0 for none, the others into <see cref="Values"/>.</summary>
/// <param name="codes">Row after row.</param>
/// <param name="offsets">Where each row's codes begin; null for exactly one a row.</param>
/// <param name="ofEntries">Code of each entry of work, where the field is one of theirs.</param>
sealed class Level(LevelChoice choice, FieldInfo info, IReadOnlyList<LevelValue> values, int[] codes, int[]? offsets = null, int[]? ofEntries = null)
{
    static readonly int[] None = [0];

    public LevelChoice Choice => choice;

    public FieldInfo Field => info;

    public IReadOnlyList<LevelValue> Values => values;

    /// <summary>True where an issue may stand in several groups.</summary>
    public bool IsMulti => offsets is not null;

    /// <summary>The code of each issue; null where an issue may have several.</summary>
    public int[]? Single => offsets is null ? codes : null;

    /// <summary>One code or more.</summary>
    public ReadOnlySpan<int> OfIssue(int row) =>
        offsets is null ? codes.AsSpan(row, 1) : offsets[row] == offsets[row + 1] ? None : codes.AsSpan(offsets[row]..offsets[row + 1]);

    public ReadOnlySpan<int> OfWork(int entry, int row) => ofEntries is null ? OfIssue(row) : ofEntries.AsSpan(entry, 1);

    /// <summary>Order of display: Jira's, then by label; missing last.</summary>
    public int Compare(int left, int right)
    {
        if (left == 0 || right == 0)
        {
            return left == right ? 0 : left == 0 ? 1 : -1;
        }

        var (one, other) = (values[left], values[right]);
        var byOrder = one.Order.CompareTo(other.Order);
        var byLabel = byOrder != 0 ? byOrder : string.Compare(one.Label, other.Label, StringComparison.OrdinalIgnoreCase);
        return byLabel != 0 ? byLabel : string.CompareOrdinal(one.Id, other.Id);
    }
}
