namespace Outrigger.Pivot.Kernels;

/// <summary>Gathers one figure for many cells at once.</summary>
abstract class Kernel
{
    /// <summary>Makes room for cells up to this number.</summary>
    public abstract void Resize(int slots);

    public abstract void Add(Block block);

    /// <summary>The same figure for coarser cells. Right only where no issue stands in two of the cells that fall together.</summary>
    /// <param name="map">The coarser cell of each; -1 for an empty one.</param>
    public abstract Kernel RollUp(ReadOnlySpan<int> map, int slots);

    /// <summary>The figure of a cell; NaN where there is none.</summary>
    public abstract double Read(int slot);

    protected static void Grow<T>(ref T[] array, int size, T fill)
    {
        var had = array.Length;
        if (size > had)
        {
            Array.Resize(ref array, Math.Max(size, had * 2));
            array.AsSpan(had).Fill(fill);
        }
    }
}
