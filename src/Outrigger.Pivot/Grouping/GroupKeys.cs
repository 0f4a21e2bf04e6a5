namespace Outrigger.Pivot.Grouping;

/// <summary>The groups of a field by their codes. Codes are given in order of appearance; the order of display is found once.</summary>
/// <param name="known">The order of display where it is known already.</param>
sealed class GroupKeys(GroupKey[] keys, int[]? known = null)
{
    int[]? order = known;

    public int Domain => keys.Length;

    public GroupKey this[int code] => keys[code];

    public ReadOnlySpan<GroupKey> Span => keys;

    /// <summary>All codes in the order of their keys.</summary>
    public int[] Order => order ??= Sorted();

    int[] Sorted()
    {
        var codes = new int[keys.Length];
        for (var code = 0; code < codes.Length; code++)
        {
            codes[code] = code;
        }

        Array.Sort([.. keys], codes);
        return codes;
    }
}
