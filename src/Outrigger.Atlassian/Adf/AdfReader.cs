using System.Collections.ObjectModel;
using System.Text.Json;

namespace Outrigger.Atlassian.Adf;

/// <summary>
/// Reads a document back as a tree. Documents come from anybody, so that every node and attribute is taken as it is, and what is no
/// node is passed over.
/// </summary>
public static class AdfReader
{
    /// <summary>Nodes inside nodes that are followed; Jira itself refuses documents long before.</summary>
    const int Deepest = 100;

    // Each node is an object in a list.
    static readonly JsonDocumentOptions Options = new() { MaxDepth = 4 * Deepest };

    /// <summary>The document's root node; null where the text is no JSON object, or one nested beyond reason.</summary>
    public static AdfNode? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Node(document.RootElement, 0) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static AdfNode Node(JsonElement element, int depth) => new(
        TextOf(element, "type"), TextOf(element, "text"), Attributes(element),
        [.. Objects(element, "marks").Select(mark => TextOf(mark, "type")).Where(type => type.Length > 0 && type != "link")],
        Objects(element, "marks").Where(mark => TextOf(mark, "type") == "link").Select(mark => Attributes(mark).GetValueOrDefault("href")).FirstOrDefault(),
        depth >= Deepest ? [] : [.. Objects(element, "content").Select(child => Node(child, depth + 1))]);

    static IReadOnlyDictionary<string, string> Attributes(JsonElement element)
    {
        if (!element.TryGetProperty("attrs", out var attributes) || attributes.ValueKind != JsonValueKind.Object)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (var attribute in attributes.EnumerateObject())
        {
            read[attribute.Name] = attribute.Value.ValueKind == JsonValueKind.String ? Text(attribute.Value) : attribute.Value.GetRawText();
        }

        return read;
    }

    static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object)
            : [];

    static string TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Text(value) : "";

    static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return ""; // half of a surrogate pair, escaped
        }
    }
}
