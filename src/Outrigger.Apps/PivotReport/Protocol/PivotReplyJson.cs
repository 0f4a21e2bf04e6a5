using System.Text.Json.Serialization;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>Writes each reply of Pivot Report by itself, straight and without metadata.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Failed))]
[JsonSerializable(typeof(Done))]
[JsonSerializable(typeof(Welcome))]
[JsonSerializable(typeof(SourcesFound))]
[JsonSerializable(typeof(JqlChecked))]
[JsonSerializable(typeof(FieldsListed))]
[JsonSerializable(typeof(ValuesListed))]
[JsonSerializable(typeof(ReportOpened))]
[JsonSerializable(typeof(Loaded))]
[JsonSerializable(typeof(GridRead))]
[JsonSerializable(typeof(GridChanged))]
[JsonSerializable(typeof(FoundInGrid))]
[JsonSerializable(typeof(CellExplained))]
[JsonSerializable(typeof(ChartRead))]
[JsonSerializable(typeof(LedgerRead))]
[JsonSerializable(typeof(ReportExported))]
[JsonSerializable(typeof(LinkMade))]
[JsonSerializable(typeof(LinkOpened))]
[JsonSerializable(typeof(ReportsListed))]
[JsonSerializable(typeof(ReportRead))]
[JsonSerializable(typeof(PeopleFound))]
[JsonSerializable(typeof(SettingsRead))]
[JsonSerializable(typeof(PreferencesRead))]
sealed partial class PivotReplyJson : JsonSerializerContext;
