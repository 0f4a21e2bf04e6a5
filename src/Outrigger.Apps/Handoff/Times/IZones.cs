namespace Outrigger.Apps.Handoff.Times;

/// <summary>What clocks show somewhere. Comes from outside, because a core in a tab knows no time zones.</summary>
public interface IZones
{
    /// <summary>Offset from UTC at a moment; null for a zone that is not known.</summary>
    /// <param name="zone">IANA name: <c>Europe/Berlin</c>.</param>
    TimeSpan? OffsetAt(string zone, DateTimeOffset moment);
}
