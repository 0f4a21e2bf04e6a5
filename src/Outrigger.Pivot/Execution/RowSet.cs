namespace Outrigger.Pivot.Execution;

/// <summary>The rows of the table that a question is about.</summary>
/// <param name="all">Rows of the table.</param>
/// <param name="selected">Those that count, ascending, and perhaps more behind the first <paramref name="count"/>; null for all.</param>
sealed class RowSet(int all, int[]? selected, int count)
{
    /// <summary>Every row of a table.</summary>
    public RowSet(int all)
        : this(all, null, all)
    {
    }

    public int Count => selected is null ? all : count;

    public int this[int place] => selected is null ? place : selected[place];

    /// <summary>Some of the rows, copied; null where they are one after another, from <paramref name="first"/>.</summary>
    public int[]? Copy(int first, int some, int[] into)
    {
        if (selected is null)
        {
            return null;
        }

        Array.Copy(selected, first, into, 0, some);
        return into;
    }
}
