namespace Outrigger.Apps.PivotReport.Structure;

/// <summary>Turns parents round.</summary>
static class Children
{
    public static (int[] Begins, int[] Items) Of(ReadOnlySpan<int> parents) => Of(parents, parents.Length);

    /// <summary>The children of each, ascending: those of <c>i</c> stand in <c>Items</c> from <c>Begins[i]</c> to <c>Begins[i + 1]</c>.</summary>
    /// <param name="parents">-1 for none.</param>
    /// <param name="count">Number of those that may be parents.</param>
    public static (int[] Begins, int[] Items) Of(ReadOnlySpan<int> parents, int count)
    {
        var begins = new int[count + 1];
        foreach (var parent in parents)
        {
            if (parent >= 0)
            {
                begins[parent + 1]++;
            }
        }

        for (var at = 1; at < begins.Length; at++)
        {
            begins[at] += begins[at - 1];
        }

        var next = begins.AsSpan(0, count).ToArray();
        var items = new int[begins[^1]];
        for (var at = 0; at < parents.Length; at++)
        {
            if (parents[at] >= 0)
            {
                items[next[parents[at]]++] = at;
            }
        }

        return (begins, items);
    }
}
