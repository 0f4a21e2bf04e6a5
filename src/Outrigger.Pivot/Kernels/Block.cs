namespace Outrigger.Pivot.Kernels;

/// <summary>A stretch of issues and the cell that each falls into. Kernels loop over it; the arrays are reused.</summary>
sealed class Block
{
    /// <summary>Issues of a block: enough to make a call's cost vanish, few enough to stay in a core's cache.</summary>
#if DEBUG
    public const int Size = 64; // small tests meet the seams between blocks
#else
    public const int Size = 4096;
#endif

    /// <summary>First row where the rows are one after another.</summary>
    public int First { get; set; }

    /// <summary>The row of each entry; null where they are one after another.</summary>
    public int[]? Rows { get; set; }

    /// <summary>The cell of each entry.</summary>
    public int[] Slots { get; set; } = new int[Size];

    public int Count { get; set; }
}
