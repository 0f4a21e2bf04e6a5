using System.Runtime.InteropServices;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>A value as Jira wrote it, and the words that were read from it.</summary>
/// <param name="Mark">The same for the same bytes, and seldom for others.</param>
sealed record KnownValue(uint Mark, byte[] Json, string[] Words);

/// <summary>Objects and lists of a field that were read lately.</summary>
sealed class KnownValues
{
    const int Most = 256;
    const int Longest = 8192; // bytes
    const int Trial = 512; // values after which a field whose values seldom come again is read without comparing
    const int Looks = 12; // words of a value that its mark is made of

    readonly List<KnownValue>?[] byMark = new List<KnownValue>?[Most];
    int kept;
    int found;
    int missed;

    public bool IsWorthIt => missed < Trial || found * 2 > missed;

    public KnownValue? Find(ReadOnlySpan<byte> json)
    {
        if (!IsWorthIt)
        {
            return null;
        }

        var mark = MarkOf(json);
        foreach (var value in byMark[mark % Most] ?? [])
        {
            if (value.Mark == mark && json.SequenceEqual(value.Json))
            {
                found++;
                return value;
            }
        }

        missed++;
        return null;
    }

    public void Keep(ReadOnlySpan<byte> json, List<string> words)
    {
        if (!IsWorthIt || json.Length > Longest)
        {
            return;
        }

        if (kept == Most)
        {
            Clear();
        }

        var mark = MarkOf(json);
        (byMark[mark % Most] ??= []).Add(new(mark, json.ToArray(), [.. words]));
        kept++;
    }

    public void Clear()
    {
        Array.Clear(byMark);
        kept = 0;
    }

    static uint MarkOf(ReadOnlySpan<byte> json)
    {
        var words = MemoryMarshal.Cast<byte, uint>(json);
        var mark = (uint)json.Length;
        var step = Math.Max(1, words.Length / Looks);
        for (var at = words.Length - 1; at >= 0; at -= step)
        {
            mark = (mark ^ words[at]) * 0x9E3779B1;
        }

        return mark ^ (mark >> 15);
    }
}
