using Outrigger.Apps.Handoff.Api;

namespace Outrigger.Apps.Handoff.Times;

/// <summary>Counts in the working hours of people: their week, their zone, its summer time.</summary>
public static class WorkingTime
{
    /// <summary>Farthest that is looked ahead for somebody who hardly works.</summary>
    static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    /// <summary>The first moment at which any of them has worked that long since a moment; nobody: as if always at work.</summary>
    public static DateTimeOffset After(DateTimeOffset from, TimeSpan worked, IReadOnlyList<TeamMember> members, IZones zones) =>
        members.Count == 0 ? from + worked : members.Min(member => After(from, worked, member, zones));

    /// <summary>The first moment at which one has worked that long.</summary>
    public static DateTimeOffset After(DateTimeOffset from, TimeSpan worked, TeamMember member, IZones zones)
    {
        if (member.Hours is not { Count: > 0 } hours)
        {
            return from + worked;
        }

        var left = worked;
        var reached = from;
        foreach (var (start, end) in Spans(from, hours, member.TimeZone ?? "UTC", zones))
        {
            var begin = start > reached ? start : reached; // spans may overlap; what was counted is not counted again
            if (end <= begin)
            {
                continue;
            }

            if (end - begin >= left)
            {
                return begin + left;
            }

            left -= end - begin;
            reached = end;
        }

        return from + Farthest;
    }

    /// <summary>Spans of work in the order of their beginning, from the ones that may still run.</summary>
    static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Spans(DateTimeOffset from, IReadOnlyList<WorkingHours> hours, string zone, IZones zones)
    {
        var first = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-3); // a span of the day before may run two days, in a zone that is a day ahead
        for (var day = 0; day <= Farthest.TotalDays + 3; day++)
        {
            var date = first.AddDays(day);
            foreach (var span in hours.Where(span => span.Day == (int)date.DayOfWeek).OrderBy(span => span.From))
            {
                yield return (Moment(date, span.From, zone, zones), Moment(date, span.To, zone, zones));
            }
        }
    }

    /// <summary>When a clock there shows so many minutes after midnight: the first time where it does so twice, the moment of the jump where it never does.</summary>
    static DateTimeOffset Moment(DateOnly date, int minutes, string zone, IZones zones)
    {
        var shown = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes), TimeSpan.Zero);
        var before = Offset(zone, shown.AddDays(-1), zones);
        var after = Offset(zone, shown.AddDays(1), zones);
        var early = shown - before;
        if (Offset(zone, early, zones) == before)
        {
            return early;
        }

        var late = shown - after;
        return Offset(zone, late, zones) == after ? late : Jump(late, early, zone, zones);
    }

    /// <summary>The moment between two at which the offset changes, to the second.</summary>
    static DateTimeOffset Jump(DateTimeOffset low, DateTimeOffset high, string zone, IZones zones)
    {
        var old = Offset(zone, low, zones);
        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Offset(zone, middle, zones) == old ? (middle, high) : (low, middle);
        }

        return new(high.UtcTicks - (high.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    static TimeSpan Offset(string zone, DateTimeOffset moment, IZones zones) => zones.OffsetAt(zone, moment) ?? TimeSpan.Zero;
}
