namespace Outrigger.Storage.Keys;

/// <summary>What operators may know of a tenant's key: its file's name and times, never whose it is.</summary>
/// <param name="Name">Name of the tenant's file, without its ending.</param>
/// <param name="MasterKeyId">Name of the master key that wraps it; empty once destroyed.</param>
/// <param name="Leaving">When the app was uninstalled; null while it is installed.</param>
/// <param name="Seen">The last call after that; null for none.</param>
/// <param name="Destroyed">When the key was destroyed; null while it is there.</param>
public sealed record KeyStanding(string Name, string MasterKeyId, DateTimeOffset? Leaving, DateTimeOffset? Seen, DateTimeOffset? Destroyed)
{
    /// <summary>Since when nothing was heard of a tenant that is leaving; null where it is not.</summary>
    public DateTimeOffset? SilentSince => Destroyed is not null || Leaving is null ? null : Seen > Leaving ? Seen : Leaving;
}
