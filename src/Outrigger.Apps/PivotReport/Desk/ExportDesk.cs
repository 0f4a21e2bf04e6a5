using Outrigger.Apps.PivotReport.Exports;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>The grid of an open report as a file, all rows expanded; made in the tab, and sent nowhere.</summary>
public sealed class ExportDesk(Sessions sessions, SiteFacts site)
{
    public Outcome<ReportExported> Export(ExportReport asked)
    {
        if (!sessions.Find(asked.Session).TryGet(out var session, out var problem) || !session.Grid().TryGet(out var grid, out problem))
        {
            return problem;
        }

        var file = SheetExport.Write(grid.Sheet(), asked.Format, asked.Name, site.Zone);
        return new ReportExported(file.FileName, file.MediaType, file.Text, file.Text is null ? Convert.ToBase64String(file.Bytes) : null) { Id = asked.Id };
    }
}
