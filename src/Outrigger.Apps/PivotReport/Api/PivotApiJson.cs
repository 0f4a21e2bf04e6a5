using System.Text.Json.Serialization;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Api;

/// <summary>JSON between tab and server, of saved reports and of properties in Jira: camel case, closed, no nulls written.</summary>
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
[JsonSerializable(typeof(ReportConfig))]
[JsonSerializable(typeof(SavedReport))]
[JsonSerializable(typeof(ReportPage))]
[JsonSerializable(typeof(SaveReport))]
[JsonSerializable(typeof(PivotSettings))]
[JsonSerializable(typeof(PivotStanding))]
[JsonSerializable(typeof(TakeOver))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(RunEvent))]
[JsonSerializable(typeof(PivotPreferences))]
public sealed partial class PivotApiJson : JsonSerializerContext;
