using System.Text.Json;
using System.Text.RegularExpressions;

namespace Outrigger.Testing;

/// <summary>
/// Atlassian's own JSON schema of its document format (draft-04), evaluated without help from the code under test. Only for tests
/// that are skipped where <see cref="SharedData"/> is missing.
/// </summary>
public sealed class AdfSchema
{
    static readonly Lazy<AdfSchema> Loaded = new(() => new AdfSchema(Path.Combine(SharedData.Folder!, "adf", "full.json")));

    readonly JsonElement root;
    readonly Dictionary<string, Rule> rules = new(StringComparer.Ordinal);

    AdfSchema(string file) => root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    /// <summary>The schema of all that is released.</summary>
    public static AdfSchema Full => Loaded.Value;

    /// <summary>Null for a valid document, else where and how it is not.</summary>
    public string? Fault(string documentJson)
    {
        using var document = JsonDocument.Parse(documentJson, new JsonDocumentOptions { MaxDepth = 1000 });
        var rule = RuleOf("#/definitions/doc_node");
        if (Fits(rule, document.RootElement, null, ""))
        {
            return null;
        }

        var deepest = new Deepest();
        Fits(rule, document.RootElement, deepest, "");
        return deepest.Fault ?? "not valid";
    }

    bool Fits(Rule rule, JsonElement value, Deepest? faults, string path)
    {
        if (rule.Reference is { } reference)
        {
            return Fits(RuleOf(reference), value, faults, path);
        }

        return Simple(rule, value, faults, path)
            && (value.ValueKind != JsonValueKind.Object || Members(rule, value, faults, path))
            && (value.ValueKind != JsonValueKind.Array || Items(rule, value, faults, path))
            && Array.TrueForAll(rule.AllOf, each => Fits(each, value, faults, path))
            && (rule.AnyOf.Length == 0 || Array.Exists(rule.AnyOf, each => Fits(each, value, faults, path)));
    }

    static bool Simple(Rule rule, JsonElement value, Deepest? faults, string path) =>
        (rule.Kind is not { } kind || kind == KindOf(value) || Fault(faults, path, $"is not of type {kind}"))
        && (rule.Choices is not { } choices || choices.Contains(value.GetRawText()) || Fault(faults, path, "is not one of the choices"))
        && (value.ValueKind != JsonValueKind.String || Text(rule, value.GetString()!, faults, path))
        && (value.ValueKind != JsonValueKind.Number || Within(rule, value.GetDouble(), faults, path));

    static bool Text(Rule rule, string text, Deepest? faults, string path) =>
        (text.EnumerateRunes().Count() >= rule.MinLength || Fault(faults, path, "is too short"))
        && (rule.Pattern?.IsMatch(text) != false || Fault(faults, path, $"does not fit {rule.Pattern}"));

    static bool Within(Rule rule, double number, Deepest? faults, string path) =>
        (number >= rule.Minimum && number <= rule.Maximum) || Fault(faults, path, "is out of range");

    bool Members(Rule rule, JsonElement value, Deepest? faults, string path)
    {
        // The type first: it rules out most of a forest of alternatives.
        if (rule.Members.TryGetValue("type", out var typeRule) && value.TryGetProperty("type", out var type) && !Fits(typeRule, type, null, path))
        {
            return Fault(faults, path, "is of a type that may not stand here");
        }

        foreach (var name in rule.Required)
        {
            if (!value.TryGetProperty(name, out _))
            {
                return Fault(faults, path, $"has no {name}");
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!rule.Members.TryGetValue(member.Name, out var inner))
            {
                if (rule.Closed)
                {
                    return Fault(faults, path, $"may not have {member.Name}");
                }
            }
            else if (!Fits(inner, member.Value, faults, faults is null ? path : $"{path}/{member.Name}"))
            {
                return false;
            }
        }

        return true;
    }

    bool Items(Rule rule, JsonElement value, Deepest? faults, string path)
    {
        var count = value.GetArrayLength();
        if (count < rule.MinItems || count > rule.MaxItems)
        {
            return Fault(faults, path, $"has {count} items");
        }

        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            var inner = rule.Item ?? rule.ItemsInOrder.ElementAtOrDefault(at);
            if (inner is not null && !Fits(inner, item, faults, faults is null ? path : $"{path}/{at}"))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    static bool Fault(Deepest? faults, string path, string what)
    {
        faults?.Note(path, what);
        return false;
    }

    static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    Rule RuleOf(string reference)
    {
        if (!rules.TryGetValue(reference, out var rule))
        {
            var place = root;
            foreach (var part in reference.TrimStart('#', '/').Split('/'))
            {
                place = place.GetProperty(part);
            }

            rules[reference] = rule = Rule.Of(place);
        }

        return rule;
    }

    sealed class Deepest
    {
        int depth = -1;

        public string? Fault { get; set; }

        public void Note(string path, string what)
        {
            var here = path.Count(character => character == '/');
            if (here > depth)
            {
                (depth, Fault) = (here, $"{(path.Length == 0 ? "/" : path)} {what}");
            }
        }
    }

    sealed record Rule
    {
        public string? Reference { get; init; }

        public string? Kind { get; init; }

        public HashSet<string>? Choices { get; init; }

        public Regex? Pattern { get; init; }

        public int MinLength { get; init; }

        public double Minimum { get; init; } = double.MinValue;

        public double Maximum { get; init; } = double.MaxValue;

        public Dictionary<string, Rule> Members { get; init; } = [];

        public string[] Required { get; init; } = [];

        public bool Closed { get; init; }

        public Rule? Item { get; init; }

        public Rule[] ItemsInOrder { get; init; } = [];

        public int MinItems { get; init; }

        public int MaxItems { get; init; } = int.MaxValue;

        public Rule[] AllOf { get; init; } = [];

        public Rule[] AnyOf { get; init; } = [];

        public static Rule Of(JsonElement schema) => new()
        {
            Reference = Member(schema, "$ref")?.GetString(),
            Kind = Member(schema, "type")?.GetString(),
            Choices = Member(schema, "enum")?.EnumerateArray().Select(each => each.GetRawText()).ToHashSet(StringComparer.Ordinal),
            Pattern = Member(schema, "pattern") is { } pattern ? new Regex(pattern.GetString()!, RegexOptions.ECMAScript) : null,
            MinLength = (int)Number(schema, "minLength", 0),
            Minimum = Number(schema, "minimum", double.MinValue),
            Maximum = Number(schema, "maximum", double.MaxValue),
            Members = Member(schema, "properties")?.EnumerateObject().ToDictionary(each => each.Name, each => Of(each.Value), StringComparer.Ordinal) ?? [],
            Required = [.. Member(schema, "required")?.EnumerateArray().Select(each => each.GetString()!) ?? []],
            Closed = Member(schema, "additionalProperties")?.ValueKind == JsonValueKind.False,
            Item = Member(schema, "items") is { ValueKind: JsonValueKind.Object } item ? Of(item) : null,
            ItemsInOrder = Member(schema, "items") is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray().Select(Of)] : [],
            MinItems = (int)Number(schema, "minItems", 0),
            MaxItems = (int)Number(schema, "maxItems", int.MaxValue),
            AllOf = [.. Member(schema, "allOf")?.EnumerateArray().Select(Of) ?? []],
            AnyOf = [.. Member(schema, "anyOf")?.EnumerateArray().Select(Of) ?? []],
        };

        static JsonElement? Member(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value : null;

        static double Number(JsonElement schema, string name, double otherwise) => Member(schema, name)?.GetDouble() ?? otherwise;
    }
}
