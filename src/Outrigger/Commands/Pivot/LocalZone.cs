using Outrigger.Pivot.Columns;

namespace Outrigger.Commands.Pivot;

/// <summary>The time zone of this computer.</summary>
sealed class LocalZone(TimeZoneInfo zone) : IZone
{
    public long OffsetAt(long moment) => (long)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(
        Math.Clamp(moment, DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()))).TotalMilliseconds;
}
