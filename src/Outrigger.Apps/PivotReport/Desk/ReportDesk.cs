using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>Saved reports: the server keeps them, Jira knows the people's names.</summary>
public sealed class ReportDesk(PivotServices services, SiteFacts site, People people)
{
    public async Task<Outcome<ReportsListed>> ListAsync(ListReports asked, CancellationToken cancellation)
    {
        if (!(await services.Remote.ReportsAsync(asked.All, cancellation)).TryGet(out var page, out var problem))
        {
            return problem;
        }

        return new ReportsListed(page.Reports, await people.ReadAsync(page.Reports.Select(report => report.Owner), cancellation)) { Id = asked.Id };
    }

    public async Task<Outcome<ReportRead>> ReadAsync(ReadReport asked, CancellationToken cancellation) =>
        await ReadAsync(asked.Id, await services.Remote.ReportAsync(asked.ReportId, cancellation), cancellation);

    public async Task<Outcome<ReportRead>> WriteAsync(WriteReport asked, CancellationToken cancellation)
    {
        if (!(await site.FieldsAsync(cancellation)).TryGet(out var fields, out var problem))
        {
            return problem;
        }

        var body = new SaveReport(asked.Name, KeptConfig.Of(asked.Config, fields.Find), asked.Sharing, asked.Version, asked.ReportId is null ? services.NewId() : null);
        return await ReadAsync(asked.Id, await services.Remote.SaveReportAsync(asked.ReportId, body, cancellation), cancellation);
    }

    public Task<Outcome<Nothing>> DeleteAsync(string id, CancellationToken cancellation) => services.Remote.DeleteReportAsync(id, cancellation);

    /// <summary>Makes the caller, an administrator, the owner.</summary>
    public async Task<Outcome<ReportRead>> TakeAsync(TakeReport asked, CancellationToken cancellation)
    {
        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem)
            || !(await services.Remote.ReportAsync(asked.ReportId, cancellation)).TryGet(out var report, out problem))
        {
            return problem;
        }

        return await ReadAsync(asked.Id, await services.Remote.TakeOverAsync(asked.ReportId, new TakeOver(me.AccountId, report.Version), cancellation), cancellation);
    }

    async Task<Outcome<ReportRead>> ReadAsync(int request, Outcome<SavedReport> kept, CancellationToken cancellation)
    {
        if (!kept.TryGet(out var report, out var problem))
        {
            return problem;
        }

        var known = await people.ReadAsync([report.Owner, .. (report.Sharing.People ?? []).Select(share => share.AccountId)], cancellation);
        return new ReportRead(report, known) { Id = request };
    }
}
