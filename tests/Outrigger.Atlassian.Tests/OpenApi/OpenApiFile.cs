using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.OpenApi;

/// <summary>One of Atlassian's OpenAPI files, read enough of to judge requests and to make answers.</summary>
sealed class OpenApiFile
{
    readonly JsonObject root;
    readonly string prefix;

    OpenApiFile(string name, string prefix)
    {
        root = JsonNode.Parse(File.ReadAllText(Path.Combine(SharedData.Folder!, "openapi", name)))!.AsObject();
        this.prefix = prefix;
    }

    /// <summary>The files of both products; the paths of Confluence's v2 lack their prefix.</summary>
    public static IReadOnlyList<OpenApiFile> All { get; } =
        SharedData.Folder is null ? [] : [new("confluence-v2.json", "/wiki/api/v2"), new("confluence-v1.json", ""), new("jira-platform-v3.json", ""), new("jira-software.json", "")];

    /// <summary>The operation that a request addresses, or null. A template without parameters wins.</summary>
    public static OpenApiOperation? Find(string method, string path) => All
        .SelectMany(file => file.Operations(method))
        .Where(operation => operation.Matches(path))
        .MinBy(operation => operation.Template.Count(character => character == '{'));

    public JsonObject Resolve(JsonNode node)
    {
        var target = node.AsObject();
        while (target["$ref"] is { } reference)
        {
            JsonNode found = root;
            foreach (var part in reference.GetValue<string>().TrimStart('#', '/').Split('/'))
            {
                found = found[part] ?? throw new InvalidOperationException($"{reference} is not in the file.");
            }

            target = found.AsObject();
        }

        return target;
    }

    IEnumerable<OpenApiOperation> Operations(string method) =>
        from path in root["paths"]!.AsObject()
        let operation = path.Value![method.ToLowerInvariant()]
        where operation is not null
        select new OpenApiOperation(this, prefix + path.Key, operation.AsObject(), path.Value!["parameters"]?.AsArray());
}

/// <summary>One method of one path template.</summary>
sealed class OpenApiOperation(OpenApiFile file, string template, JsonObject operation, JsonArray? shared)
{
    public string Template => template;

    public bool Matches(string path) =>
        Regex.IsMatch(path, "^" + Regex.Replace(Regex.Escape(template), @"\\\{[^}]+}", "[^/]+") + "$");

    public IEnumerable<JsonObject> QueryParameters =>
        (shared ?? []).Concat(operation["parameters"]?.AsArray() ?? []).Select(each => file.Resolve(each!)).Where(each => each["in"]!.GetValue<string>() == "query");

    public JsonNode? BodySchema =>
        operation["requestBody"] is { } body ? file.Resolve(body)["content"]!["application/json"]!["schema"] : null;

    public JsonNode? AnswerSchema =>
        (operation["responses"]!["200"] ?? operation["responses"]!["201"]) is { } answer ? file.Resolve(answer)["content"]?.AsObject().First().Value!["schema"] : null;

    /// <summary>Granular scopes: the newer style where the file has both, else the only one.</summary>
    public IReadOnlyList<string> GranularScopes
    {
        get
        {
            var styles = operation["x-atlassian-oauth2-scopes"]?.AsArray();
            if (styles is null)
            {
                return OnlyScopes;
            }

            var granular = styles.FirstOrDefault(each => each!["state"]!.GetValue<string>() == "Beta") ?? styles[0];
            return [.. granular!["scopes"]!.AsArray().Select(each => each!.GetValue<string>())];
        }
    }

    /// <summary>Classic scopes, which the file of Jira's platform has for every operation; Jira Software's has no classic ones.</summary>
    public IReadOnlyList<string> ClassicScopes => operation["x-atlassian-oauth2-scopes"] is null ? OnlyScopes :
    [
        .. operation["x-atlassian-oauth2-scopes"]!.AsArray().Single(each => each!["state"]!.GetValue<string>() == "Current")!["scopes"]!
            .AsArray().Select(each => each!.GetValue<string>()),
    ];

    IReadOnlyList<string> OnlyScopes => [.. operation["security"]!.AsArray().Select(static each => each!["OAuth2"]).OfType<JsonArray>().First().Select(static each => each!.GetValue<string>())];

    public IEnumerable<string> ErrorsIn(JsonNode? body) => BodySchema is null
        ? body is null ? [] : ["a body where none is taken"]
        : new SchemaCheck(file).Errors(BodySchema, body, "body");

    public JsonNode? Example() => AnswerSchema is null ? null : new SchemaExample(file).Make(AnswerSchema);

    public IEnumerable<string> ErrorsInQuery(string name, string value)
    {
        var parameter = QueryParameters.FirstOrDefault(each => each["name"]!.GetValue<string>() == name);
        return parameter is null ? [$"query parameter {name} is not known"] : new SchemaCheck(file).QueryErrors(parameter["schema"]!, value, name);
    }
}
