using Outrigger.Core.Documents;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Privacy;

/// <summary>All tenants that have data, for the duties towards people and towards Atlassian; no endpoint of an app leads here.</summary>
interface ITenantList
{
    IReadOnlyList<TenantId> All();

    /// <summary>Makes all that a tenant has unreadable for good, backups too; null when it is done.</summary>
    Problem? Destroy(TenantId tenant);
}
