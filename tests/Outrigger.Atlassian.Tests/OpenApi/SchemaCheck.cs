using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outrigger.Atlassian.Tests.OpenApi;

/// <summary>Checks a value against a schema: kinds, required and unknown members, choices, bounds.</summary>
sealed class SchemaCheck(OpenApiFile file)
{
    public IEnumerable<string> Errors(JsonNode schemaNode, JsonNode? value, string place)
    {
        var schema = file.Resolve(schemaNode);
        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Any(choice => !Errors(choice!, value, place).Any()) ? [] : [$"{place} fits none of the choices"];
        }

        return schema["type"]?.GetValue<string>() switch
        {
            null => [], // the file leaves it open
            "object" => ObjectErrors(schema, value, place),
            "array" => value is JsonArray items
                ? items.SelectMany((item, at) => Errors(schema["items"]!, item, $"{place}[{at}]")).Concat(Bound(schema, "maxItems", items.Count, place))
                : [$"{place} is not a list"],
            "string" => Kind(value) == JsonValueKind.String ? EnumErrors(schema, value!.GetValue<string>(), place) : [$"{place} is not a text"],
            "integer" or "number" => Kind(value) == JsonValueKind.Number ? [] : [$"{place} is not a number"],
            "boolean" => Kind(value) is JsonValueKind.True or JsonValueKind.False ? [] : [$"{place} is not true or false"],
            var other => [$"{place} has the unknown kind {other}"],
        };
    }

    public IEnumerable<string> QueryErrors(JsonNode schemaNode, string value, string place)
    {
        var schema = file.Resolve(schemaNode);
        return schema["type"]?.GetValue<string>() switch
        {
            "array" => value.Split(',').SelectMany(item => QueryErrors(schema["items"]!, item, place)).Concat(Bound(schema, "maxItems", value.Split(',').Length, place)),
            "integer" => !long.TryParse(value, out var number) ? [$"{place} is not a number"] : Bound(schema, "maximum", number, place),
            "boolean" => value is "true" or "false" ? [] : [$"{place} is not true or false"],
            _ => EnumErrors(schema, value, place),
        };
    }

    IEnumerable<string> ObjectErrors(JsonObject schema, JsonNode? value, string place)
    {
        if (value is not JsonObject found)
        {
            return [$"{place} is not an object"];
        }

        var known = schema["properties"]?.AsObject() ?? [];
        var open = schema["additionalProperties"] is not null and not JsonValue || schema["additionalProperties"]?.GetValueKind() == JsonValueKind.True;
        var missing = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !found.ContainsKey(name));
        return missing.Select(name => $"{place}.{name} is missing").Concat(found.SelectMany(member =>
            known[member.Key] is { } inner ? Errors(inner, member.Value, $"{place}.{member.Key}")
            : open ? []
            : [$"{place}.{member.Key} is not known"]));
    }

    static IEnumerable<string> EnumErrors(JsonObject schema, string value, string place) =>
        schema["enum"] is JsonArray names && names.All(name => name!.GetValue<string>() != value) ? [$"{place} may not be {value}"] : [];

    static IEnumerable<string> Bound(JsonObject schema, string bound, long value, string place) =>
        schema[bound] is { } most && value > most.GetValue<long>() ? [$"{place} is {value}, more than {most}"] : [];

    static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;
}
