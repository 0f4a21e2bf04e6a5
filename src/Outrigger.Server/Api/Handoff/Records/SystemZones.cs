using System.Collections.Concurrent;
using Outrigger.Apps.Handoff.Times;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary>The time zones of the machine, under their IANA names in the one spelling.</summary>
sealed class SystemZones : IZones
{
    readonly ConcurrentDictionary<string, TimeZoneInfo> found = new(StringComparer.Ordinal);

    public TimeSpan? OffsetAt(string zone, DateTimeOffset moment) => Find(zone)?.GetUtcOffset(moment);

    // Only names that exist are kept, so that made-up ones take no memory.
    TimeZoneInfo? Find(string zone) =>
        found.TryGetValue(zone, out var known) ? known
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info) && info.HasIanaId && info.Id == zone ? found.GetOrAdd(zone, info)
        : null;
}
