namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>A value as Jira wrote it, and the words that were read from it.</summary>
sealed record KnownValue(byte[] Json, string[] Words);

/// <summary>
/// Values of a field that were read lately. A whole object or list at the beginning of other bytes is the value there, because nothing
/// can follow its last bracket.
/// </summary>
sealed class KnownValues
{
    const int Most = 64;
    const int Longest = 8192; // bytes
    const int Trial = 512; // values after which a field whose values seldom come again is read without comparing

    readonly List<KnownValue> lately = [];
    int found;
    int missed;

    public bool IsWorthIt => missed < Trial || found * 2 > missed;

    public KnownValue? Find(ReadOnlySpan<byte> json)
    {
        for (var at = 0; at < lately.Count && IsWorthIt; at++)
        {
            if (!json.StartsWith(lately[at].Json))
            {
                continue;
            }

            found++;
            var value = lately[at];
            (lately[at], lately[at / 2]) = (lately[at / 2], value); // what comes often stands in front
            return value;
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

        if (lately.Count == Most)
        {
            lately.RemoveAt(Most - 1);
        }

        lately.Add(new(json.ToArray(), [.. words]));
    }

    public void Clear() => lately.Clear();
}
