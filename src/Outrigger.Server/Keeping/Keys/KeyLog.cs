using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Storage.Keys;

namespace Outrigger.Server.Keeping.Keys;

/// <summary>Writes a line for each unwrapping of a tenant's key and each that is destroyed, with a keyed hash for the tenant.</summary>
sealed class KeyLog(ILogger<KeyLog> log) : IKeyWatch
{
    int unwrapped;

    /// <summary>Unwrappings that were written down since the start.</summary>
    public int Count => Volatile.Read(ref unwrapped);

    public void Unwrapped(string tenant)
    {
        log.KeyUnwrapped(tenant);
        Interlocked.Increment(ref unwrapped);
    }

    public void Destroyed(string tenant) => log.KeyDestroyed(tenant);
}
