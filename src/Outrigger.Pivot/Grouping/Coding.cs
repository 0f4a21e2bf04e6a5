namespace Outrigger.Pivot.Grouping;

/// <summary>A column as small numbers: 0 for missing, the others into <see cref="Keys"/>.</summary>
/// <param name="codes">One for each row; with <paramref name="offsets"/> several or none.</param>
/// <param name="offsets">Where each row's codes begin, and behind the last where they end; null for one a row.</param>
/// <param name="rows">Rows that have <paramref name="offsets"/>.</param>
sealed class Coding(int[] codes, GroupKeys keys, int[]? offsets, int rows)
{
    ValuePairs? pairs;

    /// <summary>Of a column with one value a row.</summary>
    public Coding(int[] codes, GroupKeys keys)
        : this(codes, keys, null, 0)
    {
    }

    public int[] Codes => codes;

    public int[]? Offsets => offsets;

    /// <summary>Every value of every row, where a row has several; made once.</summary>
    public ValuePairs? Pairs => offsets is null ? null : pairs ??= new ValuePairs(codes, offsets, rows);

    public GroupKeys Keys => keys;

    public int Domain => keys.Domain;

    /// <summary>True where an issue may stand in several groups.</summary>
    public bool IsMulti => offsets is not null;

    /// <summary>A row's codes: one, or with several values as many as it has.</summary>
    public ReadOnlySpan<int> Of(int row) => offsets is null ? codes.AsSpan(row, 1) : codes.AsSpan(offsets[row]..offsets[row + 1]);

    /// <summary>True where the row stands in the group.</summary>
    public bool Holds(int row, int code) => Of(row) is { IsEmpty: false } some ? some.Contains(code) : code == 0;

    /// <summary>True where the row stands in one of the groups that are marked by their codes.</summary>
    public bool HoldsAny(int row, bool[] marked)
    {
        var some = Of(row);
        foreach (var code in some)
        {
            if (marked[code])
            {
                return true;
            }
        }

        return some.IsEmpty && marked[0];
    }

    /// <summary>For each code whether it is one of these groups.</summary>
    public bool[] AreIn(IReadOnlyList<GroupKey> groups)
    {
        var wanted = groups.ToHashSet();
        var holds = new bool[Domain];
        for (var code = 0; code < holds.Length; code++)
        {
            holds[code] = wanted.Contains(keys[code]);
        }

        return holds;
    }
}
