using System.Text.Json.Serialization;

namespace Outrigger.Trust.Backups;

/// <summary>What a backup says it holds.</summary>
/// <param name="Format">Version of this form.</param>
/// <param name="Made">When the copies were made.</param>
/// <param name="KeyId">Name of the key that seals it, 16 hex digits; the same for one installation, whatever its master key.</param>
/// <param name="SchemaVersion">Version of the tables in the files.</param>
public sealed record BackupManifest(int Format, DateTimeOffset Made, string KeyId, int SchemaVersion, IReadOnlyList<BackupFile> Files);

/// <summary>One tenant's file in a backup.</summary>
/// <param name="Name">Name of the file without its ending: a hash, never the tenant.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Documents">How many documents it holds.</param>
/// <param name="Sha256">Its hash, 64 hex digits.</param>
public sealed record BackupFile(string Name, long Bytes, int Documents, string Sha256);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(BackupState))]
sealed partial class BackupJson : JsonSerializerContext;
