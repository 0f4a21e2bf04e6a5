namespace Outrigger.Pivot.Columns;

/// <summary>An array that doubles as it fills; readers take the array itself, because kernels run over plain arrays.</summary>
sealed class Growing<T>
{
    public T[] Items { get; private set; } = [];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => Items.AsSpan(0, Count);

    /// <exception cref="ArgumentOutOfRangeException">There is no such place yet.</exception>
    public T At(int place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
        return Items[place];
    }

    public void Add(T item)
    {
        if (Count == Items.Length)
        {
            var grown = new T[Math.Max(64, Items.Length * 2)];
            Items.CopyTo(grown, 0);
            Items = grown;
        }

        Items[Count++] = item;
    }
}
