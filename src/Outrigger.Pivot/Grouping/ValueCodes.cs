namespace Outrigger.Pivot.Grouping;

/// <summary>Numbers the distinct values of a numeric column in order of appearance.</summary>
static class ValueCodes
{
    public static Coding Of<T>(ReadOnlySpan<T> values, ReadOnlySpan<byte> present, Func<T, GroupKey> keyOf)
        where T : struct
    {
        var codes = new int[values.Length];
        var keys = new List<GroupKey> { GroupKey.Missing };
        var known = new Dictionary<T, int>();
        for (var row = 0; row < codes.Length; row++)
        {
            if (present[row] != 0)
            {
                codes[row] = CodeOf(values[row], known, keys, keyOf);
            }
        }

        return new Coding(codes, new GroupKeys([.. keys]));
    }

    static int CodeOf<T>(T value, Dictionary<T, int> known, List<GroupKey> keys, Func<T, GroupKey> keyOf)
        where T : struct
    {
        if (!known.TryGetValue(value, out var code))
        {
            code = keys.Count;
            known.Add(value, code);
            keys.Add(keyOf(value));
        }

        return code;
    }
}
