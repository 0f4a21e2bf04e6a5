using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outrigger.Storage.Keys;

/// <summary>What the key store holds of one key. Once destroyed it keeps only that and when.</summary>
sealed record KeyRecord
{
    /// <summary>Name of the master key that wraps it; empty once destroyed.</summary>
    public required string MasterKeyId { get; init; }

    /// <summary>Name of the key itself, 16 hex digits, which the tenant's file bears, too.</summary>
    public required string KeyId { get; init; }

    /// <summary>Key and whose it is, sealed under the master key; empty once destroyed.</summary>
    public required byte[] Box { get; init; }

    public required DateTimeOffset Made { get; init; }

    /// <summary>When the app was uninstalled; null while it is installed.</summary>
    public DateTimeOffset? Leaving { get; init; }

    /// <summary>The last call after that.</summary>
    public DateTimeOffset? Seen { get; init; }

    public DateTimeOffset? Destroyed { get; init; }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, KeyRecordJson.Default.KeyRecord);

    /// <summary>Null for what is none.</summary>
    public static KeyRecord? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, KeyRecordJson.Default.KeyRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(KeyRecord))]
sealed partial class KeyRecordJson : JsonSerializerContext;
