namespace Outrigger.Trust.Alerts;

/// <summary>Counts by the minute over the last three days, in memory; what the server did to itself is counted apart.</summary>
public sealed class SignalBook(TimeProvider time)
{
    /// <summary>An answer that takes longer counts as slow.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    /// <summary>The longest window that can be summed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    static readonly int Minutes = (int)Longest.TotalMinutes;
    static readonly int Kinds = 2 * Enum.GetValues<Signal>().Length;

    readonly Lock gate = new();
    readonly long[] minuteOf = new long[Minutes];
    readonly long[] counts = new long[Minutes * Kinds];

    public void Count(Signal signal, bool isSynthetic = false, long by = 1)
    {
        var minute = Now();
        var place = (int)(minute % Minutes);
        lock (gate)
        {
            if (minuteOf[place] != minute)
            {
                minuteOf[place] = minute;
                Array.Clear(counts, place * Kinds, Kinds);
            }

            counts[Index(place, signal, isSynthetic)] += by;
        }
    }

    /// <summary>How often, in the minute that runs and those before it.</summary>
    /// <param name="window">Whole minutes, up to <see cref="Longest"/>.</param>
    public long Sum(Signal signal, TimeSpan window, bool isSynthetic = false)
    {
        var now = Now();
        var sum = 0L;
        lock (gate)
        {
            for (var minute = Math.Max(0, now - (long)window.TotalMinutes + 1); minute <= now; minute++)
            {
                var place = (int)(minute % Minutes);
                sum += minuteOf[place] == minute ? counts[Index(place, signal, isSynthetic)] : 0;
            }
        }

        return sum;
    }

    static int Index(int place, Signal signal, bool isSynthetic) => (place * Kinds) + (2 * (int)signal) + (isSynthetic ? 1 : 0);

    long Now() => time.GetUtcNow().ToUnixTimeSeconds() / 60;
}
