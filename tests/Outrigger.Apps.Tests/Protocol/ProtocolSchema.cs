using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Outrigger.Apps.Tests.Protocol;

/// <summary>An app's protocol, given by its unions, as JSON Schema, named definitions and all: what the ui's types are made from.</summary>
sealed class ProtocolSchema(JsonSerializerContext context, params Type[] unions)
{
    readonly Dictionary<string, Type> seen = [];

    public JsonSerializerContext Context => context;

    /// <summary>One schema with a definition per named record and enum, in ordinal order.</summary>
    public string Make()
    {
        seen.Clear();
        var definitions = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var union in unions)
        {
            Collect(union, definitions);
        }

        var document = new JsonObject
        {
            ["title"] = "Protocol",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["definitions"] = new JsonObject(definitions.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
        };
        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true, TypeInfoResolver = new DefaultJsonTypeInfoResolver() }) + "\n";
    }

    void Collect(Type union, SortedDictionary<string, JsonNode> definitions)
    {
        var info = context.GetTypeInfo(union) ?? throw new InvalidOperationException($"{union} is not in the context.");
        var cases = info.PolymorphismOptions!.DerivedTypes;
        foreach (var option in cases)
        {
            AddDefinition(option.DerivedType, (string)option.TypeDiscriminator!, definitions);
        }

        definitions[union.Name] = new JsonObject
        {
            ["title"] = union.Name,
            ["anyOf"] = new JsonArray([.. cases.Select(option => (JsonNode)Reference(option.DerivedType))]),
        };
    }

    void AddDefinition(Type type, string? kind, SortedDictionary<string, JsonNode> definitions)
    {
        if (!seen.TryAdd(type.Name, type))
        {
            Assert.Same(type, seen[type.Name]);
            return;
        }

        var info = context.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is not in the context.");
        definitions[type.Name] = type.IsEnum ? EnumSchema(info) : RecordSchema(info, kind, definitions);
    }

    JsonObject EnumSchema(JsonTypeInfo info)
    {
        var schema = (JsonObject)JsonSchemaExporter.GetJsonSchemaAsNode(context.Options, info.Type);
        schema["title"] = info.Type.Name;
        return schema;
    }

    JsonObject RecordSchema(JsonTypeInfo info, string? kind, SortedDictionary<string, JsonNode> definitions)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (kind is not null)
        {
            properties["kind"] = new JsonObject { ["const"] = kind };
            required.Add("kind");
        }

        foreach (var property in info.Properties)
        {
            properties[property.Name] = TypeSchema(property.PropertyType, definitions);
            if (IsRequired(property))
            {
                required.Add(property.Name);
            }
        }

        return new JsonObject
        {
            ["title"] = info.Type.Name,
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    // Nulls are not written, so what may be null may be absent.
    static bool IsRequired(JsonPropertyInfo property) =>
        !property.IsGetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null;

    JsonNode TypeSchema(Type type, SortedDictionary<string, JsonNode> definitions)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (ItemOf(plain) is { } item)
        {
            return new JsonObject { ["type"] = "array", ["items"] = TypeSchema(item, definitions) };
        }

        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = TypeSchema(plain.GetGenericArguments()[1], definitions) };
        }

        if (plain.IsEnum || plain.Namespace!.StartsWith("Outrigger", StringComparison.Ordinal))
        {
            AddDefinition(plain, null, definitions);
            return Reference(plain);
        }

        return JsonSchemaExporter.GetJsonSchemaAsNode(context.Options, plain) is JsonObject schema ? NotNull(schema) : new JsonObject();
    }

    static JsonObject NotNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(name => name!.GetValue<string>()).Single(name => name != "null");
        }

        return schema;
    }

    static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    static JsonObject Reference(Type type) => new() { ["$ref"] = $"#/definitions/{type.Name}" };
}
