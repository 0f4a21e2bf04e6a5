namespace Outrigger.Pivot.Execution;

/// <summary>Numbers keys from 0 in order of appearance; open addressing, because it is asked once for every issue.</summary>
sealed class SlotTable
{
    const long Free = -1;

    long[] keys = new long[64];
    int[] slots = new int[64];
    long[] byslot = new long[32];

    public SlotTable() => keys.AsSpan().Fill(Free);

    public int Count { get; private set; }

    public long KeyOf(int slot) => byslot[slot];

    /// <param name="key">0 or more.</param>
    public int GetOrAdd(long key)
    {
        var at = Place(key);
        return keys[at] == key ? slots[at] : Add(key, at);
    }

    /// <summary>The key's number; -1 where it was never added.</summary>
    public int Find(long key)
    {
        var at = Place(key);
        return keys[at] == key ? slots[at] : -1;
    }

    int Add(long key, int at)
    {
        if (Count * 2 >= keys.Length)
        {
            Widen();
            at = Place(key);
        }

        if (Count == byslot.Length)
        {
            Array.Resize(ref byslot, Count * 2);
        }

        (keys[at], slots[at], byslot[Count]) = (key, Count, key);
        return Count++;
    }

    void Widen()
    {
        var (oldKeys, oldSlots) = (keys, slots);
        keys = new long[oldKeys.Length * 2];
        slots = new int[keys.Length];
        keys.AsSpan().Fill(Free);
        for (var old = 0; old < oldKeys.Length; old++)
        {
            if (oldKeys[old] != Free)
            {
                var at = Place(oldKeys[old]);
                (keys[at], slots[at]) = (oldKeys[old], oldSlots[old]);
            }
        }
    }

    // Fibonacci hashing spreads keys that differ in their low bits only.
    int Place(long key)
    {
        var mask = keys.Length - 1;
        var at = (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (keys[at] != key && keys[at] != Free)
        {
            at = (at + 1) & mask;
        }

        return at;
    }
}
