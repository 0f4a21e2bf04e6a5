using System.Collections.Concurrent;
using Outrigger.Core.Documents;

namespace Outrigger.Server.Api.Calls;

/// <summary>
/// Lets the changes of one tenant in this process happen one after another, in the order they came, so that none is spent on
/// losing races. Other processes are met by the store's compare-and-set.
/// </summary>
sealed class TenantGates
{
    readonly ConcurrentDictionary<TenantId, SemaphoreSlim> gates = new();

    public async Task<T> AloneAsync<T>(TenantId tenant, Func<Task<T>> work, CancellationToken cancellation)
    {
        var gate = gates.GetOrAdd(tenant, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }
}
