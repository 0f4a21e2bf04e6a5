using System.Text.Json.Nodes;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Contract;

/// <summary>One of Atlassian's OpenAPI files and what it says about answers.</summary>
sealed class OpenApiFile
{
    readonly JsonNode root;
    readonly string pathBefore;

    OpenApiFile(JsonNode root, string pathBefore)
    {
        this.root = root;
        this.pathBefore = pathBefore;
    }

    public static Lazy<OpenApiFile> V1 { get; } = new(() => Read("confluence-v1.json", ""));

    public static Lazy<OpenApiFile> V2 { get; } = new(() => Read("confluence-v2.json", "/wiki/api/v2"));

    /// <summary>What in an answer is not as the file says; empty for nothing.</summary>
    /// <param name="template">Path as the file writes it, with the prefix of its server.</param>
    public IReadOnlyList<string> Faults(string method, string template, int status, JsonNode? body)
    {
        var operation = root["paths"]![template[pathBefore.Length..]]?[method.ToLowerInvariant()];
        if (operation is null)
        {
            return [$"{method} {template} is not in the file"];
        }

        var response = operation["responses"]![status.ToString()];
        if (response is null)
        {
            return [$"{method} {template} does not answer {status}"];
        }

        var content = (Resolve(response)!["content"] as JsonObject)?.FirstOrDefault(pair => pair.Key.StartsWith("application/json", StringComparison.Ordinal)).Value?["schema"];
        return content is null ? [] : new SchemaCheck(root).Faults(content, body);
    }

    JsonNode? Resolve(JsonNode node) => node["$ref"] is { } reference ? SchemaCheck.Follow(root, reference.ToString()) : node;

    static OpenApiFile Read(string name, string pathBefore) =>
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(SharedData.Folder!, "openapi", name)))!, pathBefore);
}
