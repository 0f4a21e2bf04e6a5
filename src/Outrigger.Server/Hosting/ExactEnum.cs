using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outrigger.Server.Hosting;

/// <summary>One spelling for each member, in camel case. The framework's converter also takes other cases and lists.</summary>
sealed class ExactEnum<T> : JsonConverter<T>
    where T : struct, Enum
{
    static readonly Dictionary<string, T> ByName =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    static readonly Dictionary<T, string> Names = ByName.ToDictionary(entry => entry.Value, entry => entry.Key);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } name && ByName.TryGetValue(name, out var value)
            ? value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
}
