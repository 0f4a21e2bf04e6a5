namespace Outrigger.Storage;

/// <summary>What an operator may know of the store: how much, never what.</summary>
public sealed record StoreHealth
{
    /// <summary>Tenants with a file.</summary>
    public required int Tenants { get; init; }

    /// <summary>Bytes of all files, logs included.</summary>
    public required long Bytes { get; init; }

    public required int SchemaVersion { get; init; }

    /// <summary>Name of the master key in use, 16 hex digits.</summary>
    public required string MasterKeyId { get; init; }
}
