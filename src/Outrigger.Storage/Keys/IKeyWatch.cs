namespace Outrigger.Storage.Keys;

/// <summary>Is told each time a tenant's key is unwrapped, and each time one is destroyed.</summary>
public interface IKeyWatch
{
    /// <param name="tenant">A keyed hash that stands for the tenant, 16 hex digits: the same each time, telling nothing.</param>
    void Unwrapped(string tenant);

    /// <param name="tenant">As above.</param>
    void Destroyed(string tenant);
}
