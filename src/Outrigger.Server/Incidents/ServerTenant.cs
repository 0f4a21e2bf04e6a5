using Outrigger.Core.Documents;

namespace Outrigger.Server.Incidents;

/// <summary>The store of what belongs to the server itself and to no installation: sealed, backed up and swept as every other.</summary>
static class ServerTenant
{
    // No installation's id can be this: those begin with "ari:".
    public static TenantId Id { get; } = TenantId.TryCreate("outrigger", "server", out var id) ? id : throw new InvalidOperationException("The server's own tenant has no id.");
}
