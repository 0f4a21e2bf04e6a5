namespace Outrigger.Pivot.Columns;

/// <summary>A time zone, of which only its offsets matter. The browser knows the viewer's; the core has no table of zones.</summary>
public interface IZone
{
    /// <summary>Milliseconds that local time is ahead of UTC at a moment, given in milliseconds since 1970 UTC.</summary>
    long OffsetAt(long moment);
}

/// <summary>A zone as the list of its changes.</summary>
/// <param name="starts">Moments in milliseconds since 1970 UTC, ascending, from which each offset holds.</param>
/// <param name="offsets">One more than <paramref name="starts"/>, in milliseconds: the first holds before all of them.</param>
public sealed class ZoneChanges(IReadOnlyList<long> starts, IReadOnlyList<long> offsets) : IZone
{
    readonly long[] starts = [.. starts];
    readonly long[] offsets = offsets.Count == starts.Count + 1
        ? [.. offsets]
        : throw new ArgumentException("A zone has one offset more than it has changes.", nameof(offsets));

    public static IZone Utc { get; } = new ZoneChanges([], [0]);

    public long OffsetAt(long moment) => StretchAt(moment).Offset;

    /// <summary>The stretch of time around a moment that has one offset: from its first millisecond to before the next one's.</summary>
    internal (long From, long Until, long Offset) StretchAt(long moment)
    {
        var at = Array.BinarySearch(starts, moment);
        var next = at >= 0 ? at + 1 : ~at;
        return (next == 0 ? long.MinValue : starts[next - 1], next == starts.Length ? long.MaxValue : starts[next], offsets[next]);
    }
}
