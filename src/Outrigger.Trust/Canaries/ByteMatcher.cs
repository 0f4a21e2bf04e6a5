using System.Buffers.Binary;

namespace Outrigger.Trust.Canaries;

/// <summary>
/// Finds any of many patterns in one pass that looks at about every ninth byte (Wu and Manber's way): dumps are hundreds of
/// megabytes, and a pass for each pattern would take minutes.
/// </summary>
sealed class ByteMatcher
{
    const int Block = 4;

    readonly byte[][] patterns;
    readonly byte[] shifts = new byte[1 << 16];
    readonly Dictionary<int, int[]> ending;
    readonly int window;

    /// <param name="patterns">Each of at least 4 bytes.</param>
    public ByteMatcher(IReadOnlyList<byte[]> patterns)
    {
        this.patterns = [.. patterns];
        window = Math.Min(patterns.Min(pattern => pattern.Length), 200);
        Array.Fill(shifts, (byte)(window - Block + 1));
        foreach (var pattern in patterns)
        {
            for (var at = 0; at <= window - Block; at++)
            {
                ref var shift = ref shifts[Hash(pattern, at)];
                shift = Math.Min(shift, (byte)(window - Block - at));
            }
        }

        ending = Enumerable.Range(0, this.patterns.Length).GroupBy(index => Hash(this.patterns[index], window - Block)).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Length of the longest pattern.</summary>
    public int Longest => patterns.Max(pattern => pattern.Length);

    /// <summary>Says each place where a pattern begins.</summary>
    /// <param name="found">Gets the pattern's index and the place.</param>
    public void Search(ReadOnlySpan<byte> bytes, Action<int, int> found)
    {
        for (var at = 0; at <= bytes.Length - window;)
        {
            var hash = Hash(bytes, at + window - Block);
            var shift = shifts[hash];
            if (shift == 0)
            {
                Compare(bytes[at..], ending[hash], at, found);
                shift = 1;
            }

            at += shift;
        }
    }

    void Compare(ReadOnlySpan<byte> bytes, int[] candidates, int at, Action<int, int> found)
    {
        foreach (var candidate in candidates)
        {
            if (bytes.StartsWith(patterns[candidate]))
            {
                found(candidate, at);
            }
        }
    }

    static int Hash(ReadOnlySpan<byte> bytes, int at) => (int)((BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) * 2654435761u) >> 16);
}
