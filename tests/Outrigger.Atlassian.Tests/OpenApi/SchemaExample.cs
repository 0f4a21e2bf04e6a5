using System.Text.Json.Nodes;

namespace Outrigger.Atlassian.Tests.OpenApi;

/// <summary>
/// Makes an answer that has every member a schema names. A text says where it stands (<c>results.title</c>), so that a test
/// can see which member a value was read from.
/// </summary>
sealed class SchemaExample(OpenApiFile file)
{
    const int Deepest = 7;

    public JsonNode? Make(JsonNode schema) => Make(schema, "", 0);

    JsonNode? Make(JsonNode schemaNode, string place, int depth)
    {
        var schema = file.Resolve(schemaNode);
        if (schema["allOf"] is JsonArray parts)
        {
            return Merged(parts, place, depth);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return Make(choices[0]!, place, depth);
        }

        if (schema["enum"] is JsonArray names)
        {
            return names[0]!.DeepClone();
        }

        return schema["type"]?.GetValue<string>() switch
        {
            "array" => depth > Deepest ? new JsonArray() : new JsonArray(Make(schema["items"]!, place, depth + 1)),
            "string" => schema["format"]?.GetValue<string>() == "date-time" ? "2026-11-02T09:30:00.000Z" : place,
            "integer" or "number" => 7,
            "boolean" => true,
            "object" or null => Members(schema, place, depth),
            _ => null,
        };
    }

    JsonObject Merged(JsonArray parts, string place, int depth)
    {
        var merged = new JsonObject();
        foreach (var member in parts.SelectMany(part => Make(part!, place, depth)!.AsObject()).ToList())
        {
            merged[member.Key] = merged[member.Key] is JsonObject known && member.Value is JsonObject more
                ? Union(known, more)
                : member.Value?.DeepClone();
        }

        return merged;
    }

    static JsonObject Union(JsonObject first, JsonObject second)
    {
        var union = first.DeepClone().AsObject();
        foreach (var (name, value) in second)
        {
            union[name] = value?.DeepClone();
        }

        return union;
    }

    JsonObject Members(JsonObject schema, string place, int depth)
    {
        var members = new JsonObject();
        foreach (var (name, inner) in depth > Deepest ? [] : schema["properties"]?.AsObject() ?? [])
        {
            members[name] = Make(inner!, place.Length == 0 ? name : place + "." + name, depth + 1);
        }

        return members;
    }
}
