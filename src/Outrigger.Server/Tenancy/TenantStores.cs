using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Identity;

namespace Outrigger.Server.Tenancy;

/// <summary>The only way from a request to a store: the tenant is the verified caller's, whatever the request says.</summary>
sealed class TenantStores(IDocumentStores stores)
{
    public Task<Outcome<IDocumentStore>> OpenAsync(Caller caller, CancellationToken cancellation) => stores.OpenAsync(caller.Tenant, cancellation);
}
