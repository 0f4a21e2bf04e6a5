using System.Text.Json.Serialization;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>JSON of Pivot Report's protocol: camel case, closed, no nulls written.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PivotRequest))]
[JsonSerializable(typeof(PivotReply))]
public sealed partial class PivotProtocolJson : JsonSerializerContext;
