using System.Text.Json.Serialization;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>JSON of Handoff's protocol: camel case, closed, no nulls written.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HandoffRequest))]
[JsonSerializable(typeof(HandoffReply))]
public sealed partial class HandoffProtocolJson : JsonSerializerContext;
