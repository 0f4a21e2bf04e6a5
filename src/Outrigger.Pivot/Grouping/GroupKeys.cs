namespace Outrigger.Pivot.Grouping;

/// <summary>The groups of a field by their codes. Codes are given in order of appearance; the order of display is found once.</summary>
/// <param name="known">The order of display where it is known already.</param>
sealed class GroupKeys(GroupKey[] keys, int[]? known = null)
{
    int[]? order = known;

    public int Domain => keys.Length;

    public GroupKey this[int code] => keys[code];

    /// <summary>All codes in the order of their keys.</summary>
    public int[] Order => order ??= Sorted();

    // Merging from the bottom, in two arrays in turn. The library's sort of structs costs a tab more to set up than to run.
    int[] Sorted()
    {
        var (from, into) = (new int[keys.Length], new int[keys.Length]);
        for (var code = 0; code < from.Length; code++)
        {
            from[code] = code;
        }

        for (var width = 1; width < from.Length; width *= 2)
        {
            for (var begin = 0; begin < from.Length; begin += 2 * width)
            {
                Merge(from, into, begin, Math.Min(begin + width, from.Length), Math.Min(begin + (2 * width), from.Length));
            }

            (from, into) = (into, from);
        }

        return from;
    }

    void Merge(int[] from, int[] into, int begin, int middle, int end)
    {
        var (left, right) = (begin, middle);
        for (var at = begin; at < end; at++)
        {
            var takesLeft = left < middle && (right == end || keys[from[left]].CompareTo(keys[from[right]]) <= 0);
            into[at] = takesLeft ? from[left++] : from[right++];
        }
    }
}
