using System.Text.Json.Serialization;

namespace Outrigger.Apps.Protocol;

/// <summary>JSON of the protocol: camel case, closed, no nulls written.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CoreRequest))]
[JsonSerializable(typeof(CoreReply))]
public sealed partial class ProtocolJson : JsonSerializerContext;
