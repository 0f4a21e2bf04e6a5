using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outrigger.Apps.Cloning.Presets;

/// <summary>The value of the content property that holds the presets.</summary>
/// <param name="Version">Version of this format, 1.</param>
sealed record PresetDocument(int Version, IReadOnlyList<ClonePreset> Presets)
{
    public const int ThisVersion = 1;

    public static PresetDocument Empty { get; } = new(ThisVersion, []);

    /// <summary>Reads a property's value; null where it is none of ours or of a later version.</summary>
    public static PresetDocument? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PresetJson.Default.PresetDocument) is { Version: ThisVersion, Presets: not null } document ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, PresetJson.Default.PresetDocument);
}

/// <summary>JSON of the presets: camel case, unknown members ignored so that a later build's switches do no harm.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PresetDocument))]
sealed partial class PresetJson : JsonSerializerContext;
