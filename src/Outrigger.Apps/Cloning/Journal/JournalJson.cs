using System.Text.Json.Serialization;

namespace Outrigger.Apps.Cloning.Journal;

/// <summary>JSON of a journal line: one object on one line, camel case, unknown members ignored so that an older build can read a newer line.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(JournalEntry))]
sealed partial class JournalJson : JsonSerializerContext;
