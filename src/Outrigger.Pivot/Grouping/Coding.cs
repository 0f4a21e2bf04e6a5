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

    /// <summary>A row's codes: one, or with several values as many as it has.</summary>
    public ReadOnlySpan<int> Of(int row) => ends is null ? codes.AsSpan(row, 1) : codes.AsSpan((row == 0 ? 0 : ends[row - 1])..ends[row]);

    /// <summary>True where the row stands in the group.</summary>
    public bool Holds(int row, int code) => Of(row) is { IsEmpty: false } some ? some.Contains(code) : code == 0;
}
