using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Tests.Contract;

/// <summary>
/// Compares JSON with a schema of OpenAPI 3.0, as far as Atlassian's files use it. Stricter in one point:
/// a field that the schema does not name is a fault, unless it allows more.
/// </summary>
sealed class SchemaCheck(JsonNode root)
{
    // Confluence and the boards write the first, Jira's platform the second.
    static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'+0000'"];

    readonly List<string> faults = [];

    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value)
    {
        Check(schema, value, "$");
        return faults;
    }

    public static JsonNode? Follow(JsonNode root, string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)root, (node, part) => node?[part.Replace("~1", "/", StringComparison.Ordinal)]);

    void Check(JsonNode schema, JsonNode? value, string at)
    {
        schema = Resolve(schema);
        if (value is null)
        {
            if (schema["nullable"]?.GetValue<bool>() != true && schema["type"] is not null)
            {
                faults.Add($"{at} is null");
            }

            return;
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            if (!choices.Any(choice => new SchemaCheck(root).Faults(choice!, value).Count == 0))
            {
                faults.Add($"{at} fits none of the choices");
            }

            return;
        }

        CheckKind(schema, value, at);
        if (value is JsonObject json)
        {
            CheckObject(schema, json, at);
        }
        else if (value is JsonArray list && schema["items"] is { } items)
        {
            for (var index = 0; index < list.Count; index++)
            {
                Check(items, list[index], $"{at}[{index}]");
            }
        }
    }

    void CheckKind(JsonNode schema, JsonNode value, string at)
    {
        var kind = value.GetValueKind();
        var fits = schema["type"]?.ToString() switch
        {
            "string" => kind == JsonValueKind.String,
            "integer" => kind == JsonValueKind.Number && value.AsValue().TryGetValue<long>(out _),
            "number" => kind == JsonValueKind.Number,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "array" => kind == JsonValueKind.Array,
            "object" => kind == JsonValueKind.Object,
            _ => true,
        };
        if (!fits)
        {
            faults.Add($"{at} is {kind}, not {schema["type"]}");
        }
        else if (schema["enum"] is JsonArray names && !names.Any(name => name?.ToString() == value.ToString()))
        {
            faults.Add($"{at} is '{value}', not one of {names.ToJsonString()}");
        }
        else if (schema["format"]?.ToString() == "date-time" && !DateTimeOffset.TryParseExact(value.ToString(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            faults.Add($"{at} is '{value}', no moment");
        }
    }

    void CheckObject(JsonNode schema, JsonObject json, string at)
    {
        var (fields, required, open) = Shape(schema);
        faults.AddRange(required.Where(name => !json.ContainsKey(name)).Select(name => $"{at}.{name} is missing"));
        foreach (var (name, value) in json)
        {
            if (fields.TryGetValue(name, out var known))
            {
                // Several parts of an allOf may each describe the field: it has what any of them names.
                Check(known.Count == 1 ? known[0] : new JsonObject { ["allOf"] = new JsonArray([.. known.Select(one => one.DeepClone())]) }, value, $"{at}.{name}");
            }
            else if (open is JsonObject more)
            {
                Check(more, value, $"{at}.{name}");
            }
            else if (open is null && fields.Count > 0)
            {
                faults.Add($"{at}.{name} is not in the schema");
            }
        }
    }

    // All of an object's fields, through allOf; open is null for closed, true or a schema for open.
    (Dictionary<string, List<JsonNode>> Fields, HashSet<string> Required, JsonNode? Open) Shape(JsonNode schema)
    {
        var (fields, required, open) = (new Dictionary<string, List<JsonNode>>(), new HashSet<string>(), (JsonNode?)null);
        void Add(JsonNode part)
        {
            part = Resolve(part);
            foreach (var (name, field) in part["properties"] as JsonObject ?? [])
            {
                (fields.TryGetValue(name, out var list) ? list : fields[name] = []).Add(field!);
            }

            required.UnionWith((part["required"] as JsonArray ?? []).Select(name => name!.ToString()));
            open ??= part["additionalProperties"] is JsonValue flag && !flag.GetValue<bool>() ? null : part["additionalProperties"];
            foreach (var inner in part["allOf"] as JsonArray ?? [])
            {
                Add(inner!);
            }
        }

        Add(schema);
        return (fields, required, open);
    }

    JsonNode Resolve(JsonNode schema) => schema["$ref"] is { } reference ? Resolve(Follow(root, reference.ToString())!) : schema;
}
