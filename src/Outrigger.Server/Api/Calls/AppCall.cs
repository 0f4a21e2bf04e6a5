using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Identity;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Api.Calls;

/// <summary>One request that may go on: made for a person, in a tenant whose store is open.</summary>
sealed class AppCall(HttpContext context, Caller caller, AccountId account, IDocumentStore store, TenantGates gates, IAuditTrail audit)
{
    public TenantId Tenant => caller.Tenant;

    public IDocumentStore Store => store;

    /// <summary>Account id of the caller.</summary>
    public string Account => account.Value;

    public bool IsAdministrator => caller.IsAdministrator;

    public Caller Caller => caller;

    public CancellationToken Cancellation => context.RequestAborted;

    /// <summary>A part of the path, as it came.</summary>
    public string Part(string name) => context.GetRouteValue(name) as string ?? "";

    /// <summary>A member of the query; null where it is not there.</summary>
    public string? Query(string name) => context.Request.Query[name] is [{ } value] ? value : null;

    /// <summary>A header of the request; null where it is not there once.</summary>
    public string? Header(string name) => context.Request.Headers[name] is [{ } value] ? value : null;

    /// <summary>For reading; what is set in it is never written.</summary>
    public Edits Reading() => new(store, Cancellation);

    /// <summary>Puts an administrator's act on record before it is done.</summary>
    /// <returns>Null once it is; else why the act is not to be done.</returns>
    public Task<Problem?> RecordAsync(AuditKind kind) => audit.RecordAsync(new(kind) { Tenant = Tenant, Account = Account });

    /// <summary>Changes documents, alone among the changes of this tenant in this process.</summary>
    public Task<Outcome<T>> ChangeAsync<T>(Func<Edits, Task<Outcome<T>>> attempt) =>
        gates.AloneAsync(Tenant, () => Edits.RunAsync(store, attempt, Cancellation), Cancellation);
}
