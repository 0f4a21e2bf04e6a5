namespace Outrigger.Pivot.Grouping;

/// <summary>A column with several values as pairs of a row and one of its codes; a row without values is one pair, with the missing.</summary>
sealed class ValuePairs
{
    public ValuePairs(int[] codes, int[] offsets, int rows)
    {
        Starts = new int[rows + 1];
        for (var row = 0; row < rows; row++)
        {
            Starts[row + 1] = Starts[row] + Math.Max(1, offsets[row + 1] - offsets[row]);
        }

        (Rows, Codes) = (new int[Starts[rows]], new int[Starts[rows]]);
        for (var row = 0; row < rows; row++)
        {
            var (at, begin) = (Starts[row], offsets[row]);
            Rows[at] = row;
            for (var value = begin; value < offsets[row + 1]; value++)
            {
                Rows[at + value - begin] = row;
                Codes[at + value - begin] = codes[value];
            }
        }
    }

    /// <summary>Where each row's pairs begin, and behind the last where they end.</summary>
    public int[] Starts { get; }

    public int[] Rows { get; }

    public int[] Codes { get; }
}
