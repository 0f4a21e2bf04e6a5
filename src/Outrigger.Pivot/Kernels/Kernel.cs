namespace Outrigger.Pivot.Kernels;

/// <summary>
/// Gathers one figure for many cells at once. Loops are over plain arrays and without a branch that depends on an issue: that is the shape
/// which both the compiler and the browser's interpreter make fast.
/// </summary>
abstract class Kernel
{
    /// <summary>Makes room for cells up to this number.</summary>
    public abstract void Resize(int slots);

    public abstract void Add(Block block);

    /// <summary>The same figure for coarser cells. Right only where no issue stands in two of the cells that fall together.</summary>
    /// <param name="map">The coarser cell of each.</param>
    /// <param name="slots">Number of the coarser cells.</param>
    public abstract Kernel RollUp(int[] map, int slots);

    /// <summary>The figure of a cell; NaN where there is none.</summary>
    public abstract double Read(int slot);

    protected static void Grow<T>(ref T[] array, int size, T fill)
    {
        var had = array.Length;
        if (size > had)
        {
            Array.Resize(ref array, had == 0 ? size : Math.Max(size, had * 2));
            if (!EqualityComparer<T>.Default.Equals(fill, default))
            {
                array.AsSpan(had).Fill(fill);
            }
        }
    }

    /// <summary>Sums of the cells that fall together.</summary>
    protected static int[] Folded(int[] fine, int[] map, int slots)
    {
        var coarse = new int[slots];
        for (var slot = 0; slot < map.Length; slot++)
        {
            coarse[map[slot]] += fine[slot];
        }

        return coarse;
    }

    /// <inheritdoc cref="Folded(int[], int[], int)"/>
    protected static double[] Folded(double[] fine, int[] map, int slots)
    {
        var coarse = new double[slots];
        for (var slot = 0; slot < map.Length; slot++)
        {
            coarse[map[slot]] += fine[slot];
        }

        return coarse;
    }
}
