namespace Outrigger.Trust.Incidents;

/// <summary>How the office deals with reports: what anybody may know of them.</summary>
/// <param name="Open">Not resolved yet.</param>
/// <param name="Unacknowledged">Nobody has said that it was read.</param>
/// <param name="InTime">Acknowledged within two business days.</param>
/// <param name="Late">Acknowledged later.</param>
/// <param name="Overdue">Not acknowledged, and the two business days are over.</param>
/// <param name="OldestUnacknowledged">When the one that waits longest came; null where none waits.</param>
public sealed record IncidentFigures(int Open, int Unacknowledged, int InTime, int Late, int Overdue, DateTimeOffset? OldestUnacknowledged)
{
    public static IncidentFigures Of(IReadOnlyList<IncidentReport> reports, OfficeCalendar office, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var (waiting, answered) = (reports.Where(report => report.Acknowledged is null).ToArray(), reports.Where(report => report.Acknowledged is not null).ToArray());
        return new(
            reports.Count(report => report.Resolved is null),
            waiting.Length,
            answered.Count(report => !report.IsLate(office, now)),
            answered.Count(report => report.IsLate(office, now)),
            waiting.Count(report => report.IsLate(office, now)),
            waiting.Length == 0 ? null : waiting.Min(report => report.Received));
    }
}
