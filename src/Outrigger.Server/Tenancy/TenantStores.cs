using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Identity;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tenancy;

/// <summary>The only way from a request to a store: the tenant is the verified caller's, whatever the request says.</summary>
sealed class TenantStores(IDocumentStores stores, Departures departures, Protections protections)
{
    public const string Protection = "tenant-walls";

    public Task<Outcome<IDocumentStore>> OpenAsync(Caller caller, CancellationToken cancellation)
    {
        var tenant = protections.Stand(Protection) ? caller.Tenant : WithoutWalls;
        departures.Heard(tenant);
        return stores.OpenAsync(tenant, cancellation);
    }

    // Everybody in one room: for scratch instances that are to show that this is seen.
    static TenantId WithoutWalls => TenantId.TryCreate("outrigger:scratch", "everybody", out var tenant) ? tenant : throw new InvalidOperationException("The id of the scratch room is none.");
}
