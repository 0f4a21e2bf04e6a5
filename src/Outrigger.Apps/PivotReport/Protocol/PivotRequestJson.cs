using System.Text.Json.Serialization;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>Reads each request of Pivot Report by itself, as closed as <see cref="PivotProtocolJson"/>.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Cancel))]
[JsonSerializable(typeof(FindSources))]
[JsonSerializable(typeof(CheckJql))]
[JsonSerializable(typeof(ListFields))]
[JsonSerializable(typeof(ListValues))]
[JsonSerializable(typeof(OpenReport))]
[JsonSerializable(typeof(ChangeReport))]
[JsonSerializable(typeof(CloseReport))]
[JsonSerializable(typeof(StepLoad))]
[JsonSerializable(typeof(StopLoad))]
[JsonSerializable(typeof(GoOnLoading))]
[JsonSerializable(typeof(Refresh))]
[JsonSerializable(typeof(ReadGrid))]
[JsonSerializable(typeof(Expand))]
[JsonSerializable(typeof(ExpandTo))]
[JsonSerializable(typeof(FindInGrid))]
[JsonSerializable(typeof(ExplainCell))]
[JsonSerializable(typeof(ReadChart))]
[JsonSerializable(typeof(ReadLedger))]
[JsonSerializable(typeof(ExportReport))]
[JsonSerializable(typeof(MakeLink))]
[JsonSerializable(typeof(OpenLink))]
[JsonSerializable(typeof(ListReports))]
[JsonSerializable(typeof(ReadReport))]
[JsonSerializable(typeof(WriteReport))]
[JsonSerializable(typeof(DeleteReport))]
[JsonSerializable(typeof(TakeReport))]
[JsonSerializable(typeof(FindPeople))]
[JsonSerializable(typeof(ReadSettings))]
[JsonSerializable(typeof(WriteSettings))]
[JsonSerializable(typeof(WritePreferences))]
sealed partial class PivotRequestJson : JsonSerializerContext;
