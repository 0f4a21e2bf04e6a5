using System.Text.Json.Serialization;

namespace Outrigger.Apps.Protocol;

/// <summary>Reads each request of the cloner by itself, as closed as <see cref="ProtocolJson"/>.</summary>
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
[JsonSerializable(typeof(SearchPages))]
[JsonSerializable(typeof(SearchSpaces))]
[JsonSerializable(typeof(ReadTemplate))]
[JsonSerializable(typeof(ReadRowFile))]
[JsonSerializable(typeof(PreviewDraft))]
[JsonSerializable(typeof(StartRun))]
[JsonSerializable(typeof(StepRun))]
[JsonSerializable(typeof(CancelRun))]
[JsonSerializable(typeof(ResumeRun))]
[JsonSerializable(typeof(UndoRun))]
[JsonSerializable(typeof(ListRuns))]
[JsonSerializable(typeof(ReadReport))]
[JsonSerializable(typeof(ExportReport))]
[JsonSerializable(typeof(ForgetRun))]
[JsonSerializable(typeof(SavePreset))]
[JsonSerializable(typeof(DeletePreset))]
[JsonSerializable(typeof(LoadPreferences))]
[JsonSerializable(typeof(SavePreferences))]
sealed partial class ClonerRequestJson : JsonSerializerContext;
