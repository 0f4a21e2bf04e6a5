using Outrigger.Core.Errors;

namespace Outrigger.Core.Documents;

/// <summary>Opens the store of a tenant. Who calls has proven that the caller belongs to it.</summary>
public interface IDocumentStores
{
    /// <summary>The tenant's store, made where there is none; <see cref="ErrorCode.Unavailable"/> where it cannot be trusted.</summary>
    Task<Outcome<IDocumentStore>> OpenAsync(TenantId tenant, CancellationToken cancellation);
}
