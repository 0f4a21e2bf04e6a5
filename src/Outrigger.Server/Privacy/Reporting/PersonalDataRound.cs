using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Keeping;

namespace Outrigger.Server.Privacy.Reporting;

/// <summary>
/// Comes by every hour and reports what is due: each account once a cycle, so at the hour at which it was first seen, and not all at
/// the same time.
/// </summary>
sealed class PersonalDataRound(ITenantList tenants, IDocumentStores stores, SystemTokens tokens, PersonalDataReporter reporter, TimeProvider time) : IRound
{
    public string Name => "personal-data-report";

    public bool IsDue(DateTimeOffset now) => true;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var app in await ReadAsync(cancellation))
        {
            if (app.Due(time.GetUtcNow()).Count > 0 && tokens.Of(app.App) is { } token)
            {
                await reporter.ReportAsync(app, token, cancellation);
            }
        }
    }

    /// <summary>Every app that has tenants, with its accounts.</summary>
    /// <exception cref="StoreRefusedException">A store cannot be used.</exception>
    public async Task<IReadOnlyList<AppAccounts>> ReadAsync(CancellationToken cancellation)
    {
        var apps = new List<AppAccounts>();
        foreach (var app in tenants.All().Where(tenant => tenant != Incidents.ServerTenant.Id).GroupBy(SystemTokens.AppOf, StringComparer.Ordinal))
        {
            var open = new List<IDocumentStore>();
            foreach (var tenant in app)
            {
                open.Add(await OpenAsync(tenant, cancellation));
            }

            apps.Add(await AppAccounts.ReadAsync(app.Key, await CycleAsync(app.Key, cancellation), open, time.GetUtcNow(), cancellation));
        }

        return apps;
    }

    async Task<ReportCycle> CycleAsync(string app, CancellationToken cancellation)
    {
        var store = await OpenAsync(Incidents.ServerTenant.Id, cancellation);
        var place = ReportingDocuments.CycleOf(app);
        return (await store.GetAsync(place.Key, cancellation)).TryGet(out var document, out var problem) || problem is null
            ? document is null ? ReportCycle.First : place.Read(document)
            : throw new StoreRefusedException(problem);
    }

    async Task<IDocumentStore> OpenAsync(TenantId tenant, CancellationToken cancellation) =>
        (await stores.OpenAsync(tenant, cancellation)).TryGet(out var store, out var problem) ? store : throw new StoreRefusedException(problem);
}
