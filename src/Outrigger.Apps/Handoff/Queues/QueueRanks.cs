namespace Outrigger.Apps.Handoff.Queues;

/// <summary>
/// Ranks: four digits to base 62, then a fraction where there is no room between whole numbers. Between any two there is
/// another, and at both ends they stay four digits long for millions of additions. Compared ordinally.
/// </summary>
public static class QueueRanks
{
    /// <summary>A queue is ranked anew when a rank is longer than this.</summary>
    public const int LongestRank = 32;

    /// <summary>Left free at the ends when a queue is ranked anew.</summary>
    const int EndRoom = RankDigits.Wholes / 4;

    /// <summary>Whether this is a rank at all.</summary>
    public static bool IsRank(string? text) =>
        text is { Length: >= RankDigits.Whole } && RankDigits.AreDigits(text) && (text.Length == RankDigits.Whole || text[^1] != '0');

    /// <summary>Ranks in ascending order, strictly between two ranks; null stands for the end.</summary>
    /// <exception cref="ArgumentException">The two are no ranks, or not in order.</exception>
    public static IReadOnlyList<string> Between(string? low, string? high, int count)
    {
        if ((low is not null && !IsRank(low)) || (high is not null && !IsRank(high)) || (low is not null && high is not null && string.CompareOrdinal(low, high) >= 0))
        {
            throw new ArgumentException("Ranks are made between two ranks in order; repair the queue first.");
        }

        var made = new string[count];
        Fill(made, low, high);
        return made;
    }

    /// <summary>Ranks for a whole queue, evenly spread with room at both ends.</summary>
    public static IReadOnlyList<string> Fresh(int count)
    {
        var step = (RankDigits.Wholes - (2 * EndRoom)) / (count + 1);
        return [.. Enumerable.Range(1, count).Select(index => RankDigits.Text(EndRoom + (index * step)))];
    }

    static void Fill(Span<string> made, string? low, string? high)
    {
        if (made.IsEmpty)
        {
            return;
        }

        if (!FillWholes(made, low, high))
        {
            var middle = made.Length / 2;
            made[middle] = Middle(low, high);
            Fill(made[..middle], low, made[middle]);
            Fill(made[(middle + 1)..], made[middle], high);
        }
    }

    /// <summary>Uses whole numbers where there are enough: next to each other at an end, evenly spread inside.</summary>
    static bool FillWholes(Span<string> made, string? low, string? high)
    {
        var from = low is null ? -1 : RankDigits.WholeOf(low);
        var to = high is null ? RankDigits.Wholes : RankDigits.WholeOf(high);
        if (to - from - 1 < made.Length)
        {
            return false;
        }

        var step = (low, high) switch
        {
            (null, null) => RankDigits.Wholes / (made.Length + 1),
            (_, null) => 1,
            (null, _) => -1,
            _ => (to - from) / (made.Length + 1),
        };
        for (var index = 0; index < made.Length; index++)
        {
            made[index] = RankDigits.Text(step < 0 ? to - made.Length + index : from + ((index + 1) * step));
        }

        return true;
    }

    static string Middle(string? low, string? high)
    {
        if (low is null)
        {
            // No whole number is left below the upper one: it is the first, with a fraction or without.
            return high is { Length: > RankDigits.Whole } ? high[..RankDigits.Whole] + RankDigits.Middle("", high[RankDigits.Whole..]) : throw new ArgumentException("Nothing sorts before the first rank; rank the queue anew.");
        }

        var sameWhole = high is not null && string.CompareOrdinal(low, 0, high, 0, RankDigits.Whole) == 0;
        return low[..RankDigits.Whole] + RankDigits.Middle(low[RankDigits.Whole..], sameWhole ? high![RankDigits.Whole..] : null); // sameWhole says that there is an upper one
    }
}
