using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Sources;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>The core of Pivot Report, put together. Its desks answer the requests of one kind each.</summary>
public sealed class PivotService
{
    readonly PivotServices services;

    public PivotService(PivotServices services)
    {
        this.services = services;
        Site = new(services);
        People = new(services.Jira);
        Sources = new(services.Jira);
        Sessions = new(services, Site, Sources);
        Values = new(Sessions);
        Exports = new(Sessions, Site);
        Reports = new(services, Site, People);
        Settings = new(services, Site, People);
        Preferences = new(services, People);
    }

    public SiteFacts Site { get; }

    public People People { get; }

    public SourceFinder Sources { get; }

    public Sessions Sessions { get; }

    public ValueDesk Values { get; }

    public ExportDesk Exports { get; }

    public ReportDesk Reports { get; }

    public SettingsDesk Settings { get; }

    public PreferenceDesk Preferences { get; }

    /// <summary>Who is here, what he may, and what he chose last; all asked at once.</summary>
    public async Task<Outcome<Welcome>> WelcomeAsync(Hello hello, string version, CancellationToken cancellation)
    {
        Site.TakeZone(hello.ZoneStarts, hello.ZoneOffsets);
        var (asked, standing, kept) = (People.MeAsync(cancellation), Site.StandingAsync(again: true, cancellation), Preferences.ReadAsync(cancellation));
        _ = Site.FieldsAsync(cancellation); // the first report will need them: they come while the person looks around
        if (!(await asked).TryGet(out var me, out var problem)
            || !(await standing).TryGet(out var allowed, out problem)
            || !(await kept).TryGet(out var preferences, out problem))
        {
            return problem;
        }

        return new Welcome(version, me, allowed, preferences) { Id = hello.Id };
    }

    public async Task<Outcome<FieldsListed>> FieldsAsync(int request, CancellationToken cancellation) =>
        (await Site.FieldsAsync(cancellation)).TryGet(out var fields, out var problem) ? new FieldsListed(fields.Views()) { Id = request } : problem;

    /// <summary>What this tab has asked Jira for.</summary>
    public LedgerRead Ledger(int request) => new(
        [.. services.Ledger.Latest().Select(line => new LedgerLine(line.Method, line.Path, line.Status, line.Bytes, (int)line.Took.TotalMilliseconds))],
        services.Ledger.Requests, services.Ledger.Bytes) { Id = request };
}
