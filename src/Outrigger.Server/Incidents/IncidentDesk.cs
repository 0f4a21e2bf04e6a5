using Outrigger.Core.Errors;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>How the office deals with reports, for the pages that tell of the promises.</summary>
sealed class IncidentDesk(IncidentBook book, OfficeCalendar office, TimeProvider time)
{
    /// <summary>What anybody may know: how many reports are open and how soon they were acknowledged.</summary>
    public async Task<Outcome<IncidentFigures>> FiguresAsync(CancellationToken cancellation) =>
        (await book.ListAsync(cancellation)).TryGet(out var reports, out var problem) ? IncidentFigures.Of(reports, office, time.GetUtcNow()) : problem;
}
