using System.Text.Json.Serialization;

namespace Outrigger.Apps.Handoff.Api;

/// <summary>JSON between tab and server: camel case, closed, no nulls written.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 12)]
[JsonSerializable(typeof(QueueState))]
[JsonSerializable(typeof(QueueIntent))]
[JsonSerializable(typeof(RecordHandoffs))]
[JsonSerializable(typeof(HandoffsRecorded))]
[JsonSerializable(typeof(HandoffRecord))]
[JsonSerializable(typeof(HandoffPage))]
[JsonSerializable(typeof(OpenHandoffs))]
[JsonSerializable(typeof(AnswerHandoff))]
[JsonSerializable(typeof(TellStep))]
[JsonSerializable(typeof(IssueStanding))]
[JsonSerializable(typeof(Team))]
[JsonSerializable(typeof(Teams))]
[JsonSerializable(typeof(SaveTeam))]
[JsonSerializable(typeof(HandoffSettings))]
[JsonSerializable(typeof(HandoffPreferences))]
public sealed partial class HandoffApiJson : JsonSerializerContext;
