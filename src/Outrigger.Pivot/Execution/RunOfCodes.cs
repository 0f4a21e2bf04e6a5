using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Execution;

/// <summary>Cell numbers of rows that stand one after another and have one value each.</summary>
static class RunOfCodes
{
    public static void Fill(Coding[] codings, int first, int[] slots, int count)
    {
        switch (codings)
        {
            case []:
                slots.AsSpan(0, count).Clear();
                break;
            case [var only]:
                Array.Copy(only.Codes, first, slots, 0, count);
                break;
            case [var outer, var inner]:
                Combine(outer.Codes, inner.Codes, inner.Domain, first, slots, count);
                break;
            case [var outer, var middle, var inner, .. var others]:
                Combine(outer.Codes, middle.Codes, middle.Domain, inner.Codes, inner.Domain, first, slots, count);
                foreach (var other in others)
                {
                    Append(other.Codes, other.Domain, first, slots, count);
                }

                break;
        }
    }

    static void Combine(int[] outer, int[] inner, int domain, int first, int[] slots, int count)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(outer);
        ref var with = ref MemoryMarshal.GetArrayDataReference(inner);
        ref var into = ref MemoryMarshal.GetArrayDataReference(slots);
        var (at, factor) = (0, Vector128.Create(domain));
        for (var four = count - 4; at <= four; at += 4)
        {
            var sum = (Vector128.LoadUnsafe(ref from, (nuint)(first + at)) * factor) + Vector128.LoadUnsafe(ref with, (nuint)(first + at));
            sum.StoreUnsafe(ref into, (nuint)at);
        }

        for (; at < count; at++)
        {
            slots[at] = (outer[first + at] * domain) + inner[first + at];
        }
    }

    static void Combine(int[] outer, int[] middle, int domain, int[] inner, int innerDomain, int first, int[] slots, int count)
    {
        for (var at = 0; at < count; at++)
        {
            slots[at] = (((outer[first + at] * domain) + middle[first + at]) * innerDomain) + inner[first + at];
        }
    }

    /// <summary>Adds a field to cell numbers as their lowest digit.</summary>
    public static void Append(int[] codes, int domain, int first, int[] slots, int count)
    {
        for (var at = 0; at < count; at++)
        {
            slots[at] = (slots[at] * domain) + codes[first + at];
        }
    }
}
