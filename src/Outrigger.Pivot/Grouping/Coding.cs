namespace Outrigger.Pivot.Grouping;

/// <summary>A column as small numbers: 0 for missing, the others into <see cref="Keys"/>.</summary>
/// <param name="codes">One for each row; with <paramref name="ends"/> several or none.</param>
/// <param name="ends">Where each row's codes end; null for one a row.</param>
sealed class Coding(int[] codes, GroupKey[] keys, int[]? ends = null)
{
    public int[] Codes => codes;

    public int[]? Ends => ends;

    public GroupKey[] Keys => keys;

    public int Domain => keys.Length;

    /// <summary>True where an issue may stand in several groups.</summary>
    public bool IsMulti => ends is not null;
}
