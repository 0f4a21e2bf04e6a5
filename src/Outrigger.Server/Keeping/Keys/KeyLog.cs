using Microsoft.Extensions.Logging;
using Outrigger.Server.Audit;
using Outrigger.Server.Log;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Keeping.Keys;

/// <summary>Writes a line for each unwrapping of a tenant's key and each that is destroyed, with a keyed hash for the tenant.</summary>
sealed class KeyLog(AuditSums audit, ILogger<KeyLog> log) : IKeyWatch
{
    int unwrapped;

    /// <summary>Unwrappings that were written down since the start.</summary>
    public int Count => Volatile.Read(ref unwrapped);

    public void Unwrapped(string tenant)
    {
        var hashed = HashedName.Of(tenant);
        log.KeyUnwrapped(hashed);
        audit.Add(new(AuditKind.KeyUnwrapped) { Act = new($"tenant {hashed}") });
        Interlocked.Increment(ref unwrapped);
    }

    public void Destroyed(string tenant)
    {
        var hashed = HashedName.Of(tenant);
        log.KeyDestroyed(hashed);
        audit.Add(new(AuditKind.KeyDestroyed) { Act = new($"tenant {hashed}") });
    }
}
