using System.Text.Json;

namespace Outrigger.Atlassian.Reading;

/// <summary>Walking an answer without building a tree of it. Anything that is not as agreed throws <see cref="JsonException"/>.</summary>
static class JsonReading
{
    /// <summary>A reader on the opening brace of the answer.</summary>
    public static Utf8JsonReader AtObject(this ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.ToValue(JsonTokenType.StartObject);
        return reader;
    }

    /// <summary>Moves to the next property's name; false at the object's end.</summary>
    public static bool NextProperty(this ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    public static bool Is(this ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name);

    public static void SkipValue(this ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>Moves to the value of the property and checks its kind.</summary>
    public static void ToValue(this ref Utf8JsonReader reader, JsonTokenType expected)
    {
        if (!reader.Read() || reader.TokenType != expected)
        {
            throw new JsonException("not the expected kind of value");
        }
    }

    /// <summary>True when the property's value is an object, which is then entered; any other value is skipped.</summary>
    public static bool Enters(this ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        reader.Skip();
        return false;
    }

    /// <summary>The property's value as text: strings as they are, numbers as written (v1 has numeric ids), null for null.</summary>
    public static string? TextOrNull(this ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.Null => null,
            _ => throw new JsonException("not a text"),
        };
    }

    public static int Number(this ref Utf8JsonReader reader)
    {
        reader.ToValue(JsonTokenType.Number);
        return reader.GetInt32();
    }

    /// <summary>The object that the reader stands on, as a tree; for small items off the hot path.</summary>
    public static JsonElement Tree(this ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static string? TextOrNull(this JsonElement element, string name) => element.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => throw new JsonException(name),
    };

    public static string Text(this JsonElement element, string name) => element.TextOrNull(name) ?? throw new JsonException(name);

    public static long NumberOr(this JsonElement element, string name, long otherwise) => element.Member(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } value => value.GetInt64(),
        _ => throw new JsonException(name),
    };

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Member(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => value.EnumerateArray(),
        _ => throw new JsonException(name),
    };
}
