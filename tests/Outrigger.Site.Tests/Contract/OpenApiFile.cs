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

    public static Lazy<OpenApiFile> JiraPlatform { get; } = new(() => Read("jira-platform-v3.json", ""));

    public static Lazy<OpenApiFile> JiraSoftware { get; } = new(() => Read("jira-software.json", ""));

    /// <summary>What in a request the file does not know: fields of the query, fields of the body; empty for nothing.</summary>
    public IReadOnlyList<string> RequestFaults(string method, string template, IEnumerable<string> queryFields, JsonNode? body)
    {
        if (root["paths"]![template[pathBefore.Length..]]?[method.ToLowerInvariant()] is not { } operation)
        {
            return [$"{method} {template} is not in the file"];
        }

        var known = (operation["parameters"] as JsonArray ?? []).Select(parameter => Resolve(parameter!)!).Where(parameter => parameter["in"]!.ToString() == "query").Select(parameter => parameter["name"]!.ToString());
        var unknown = queryFields.Except(known).Select(field => $"the query has {field}, which the file does not know");
        var schema = operation["requestBody"] is { } request ? Resolve(request)!["content"]?["application/json"]?["schema"] : null;
        return [.. unknown, .. body is null ? [] : schema is null ? ["a body is sent and the file knows none"] : new SchemaCheck(root).Faults(schema, body).Select(fault => "body: " + fault)];
    }

    /// <summary>The scopes that the file names: the sets of which one suffices, each in its own order.</summary>
    public IReadOnlyList<string> Scopes(string method, string template)
    {
        var operation = root["paths"]![template[pathBefore.Length..]]![method.ToLowerInvariant()]!;
        var styles = (operation["x-atlassian-oauth2-scopes"] as JsonArray ?? []).Select(style => style!["scopes"]!.AsArray());
        var security = (operation["security"] as JsonArray ?? []).Select(one => one!["OAuth2"]).OfType<JsonArray>();
        return [.. styles.Concat(security).Select(set => string.Join(' ', set.Select(scope => scope!.ToString()).Order(StringComparer.Ordinal))).Where(set => set.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }

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
