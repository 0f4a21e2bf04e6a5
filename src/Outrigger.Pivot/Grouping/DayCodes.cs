using Outrigger.Pivot.Columns;

namespace Outrigger.Pivot.Grouping;

/// <summary>Numbers the buckets that a column's days fall into.</summary>
static class DayCodes
{
    /// <summary>Widest span of days, about 270 years, for which each day has a place in a table; beyond that buckets are hashed.</summary>
    const int WidestTable = 100_000;

    public static Coding Of(ReadOnlySpan<int> days, DateBucket bucket)
    {
        var (least, most) = Span(days);
        if (least > most)
        {
            return new Coding(new int[days.Length], new GroupKeys([GroupKey.Missing]));
        }

        var firsts = new Dictionary<int, int>();
        var keys = new List<GroupKey> { GroupKey.Missing };
        var width = (long)most - least + 1;
        var table = width <= WidestTable ? new int[width] : null;
        var codes = new int[days.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var day = days[row];
            if (day == Days.Missing)
            {
                continue;
            }

            var code = table is null ? 0 : table[day - least];
            if (code == 0)
            {
                code = CodeOf(Buckets.First(day, bucket), firsts, keys);
                if (table is not null)
                {
                    table[day - least] = code;
                }
            }

            codes[row] = code;
        }

        return new Coding(codes, new GroupKeys([.. keys]));
    }

    static int CodeOf(int first, Dictionary<int, int> firsts, List<GroupKey> keys)
    {
        if (!firsts.TryGetValue(first, out var code))
        {
            code = keys.Count;
            firsts.Add(first, code);
            keys.Add(GroupKey.OfDay(first));
        }

        return code;
    }

    static (int Least, int Most) Span(ReadOnlySpan<int> days)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var day in days)
        {
            if (day != Days.Missing)
            {
                least = Math.Min(least, day);
                most = Math.Max(most, day);
            }
        }

        return (least, most);
    }
}
