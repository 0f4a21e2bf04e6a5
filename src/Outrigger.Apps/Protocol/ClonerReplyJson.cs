using System.Text.Json.Serialization;

namespace Outrigger.Apps.Protocol;

/// <summary>Writes each reply of the cloner by itself, straight and without metadata.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Failed))]
[JsonSerializable(typeof(Done))]
[JsonSerializable(typeof(Welcome))]
[JsonSerializable(typeof(PagesFound))]
[JsonSerializable(typeof(SpacesFound))]
[JsonSerializable(typeof(TemplateRead))]
[JsonSerializable(typeof(RowFileRead))]
[JsonSerializable(typeof(Previewed))]
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(Stepped))]
[JsonSerializable(typeof(RunsListed))]
[JsonSerializable(typeof(ReportRead))]
[JsonSerializable(typeof(ReportExported))]
[JsonSerializable(typeof(PreferencesLoaded))]
[JsonSerializable(typeof(Progressed))]
sealed partial class ClonerReplyJson : JsonSerializerContext;
