using System.Text.Json.Nodes;

namespace Outrigger.Site.Rest;

/// <summary>Reads what a client sent without trusting its shape: what is missing or of another kind is null.</summary>
static class JsonRead
{
    public static JsonNode? At(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    public static string? Text(JsonNode? node, params ReadOnlySpan<string> path) => At(node, path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
