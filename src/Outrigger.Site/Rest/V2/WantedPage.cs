using System.Text.Json.Nodes;

namespace Outrigger.Site.Rest.V2;

/// <summary>The body of a create or an update, read field by field; a field of a wrong type counts as missing.</summary>
sealed class WantedPage(JsonObject json)
{
    public string? Id => Text("id");

    public string? SpaceId => Text("spaceId");

    public string? ParentId => Text("parentId");

    public string? OwnerId => Text("ownerId");

    public string? Title => Text("title")?.Trim();

    public string? Status => Text("status");

    public string? Message => JsonRead.Text(json, "version", "message");

    public int? VersionNumber => JsonRead.At(json, "version", "number") is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>Storage format, given directly or nested; null where it is missing or in another representation.</summary>
    public string? Storage => json["body"] is not JsonObject body ? null
        : body["storage"] is JsonObject nested ? Value(nested)
        : Value(body);

    public bool HasBody => json["body"] is JsonObject { Count: > 0 };

    public static WantedPage? From(JsonNode? body) => body is JsonObject json ? new WantedPage(json) : null;

    static string? Value(JsonObject body) =>
        body["representation"] is null || JsonRead.Text(body, "representation") == "storage" ? JsonRead.Text(body, "value") : null;

    // Ids are strings on the wire; Confluence takes numbers too.
    string? Text(string name) => json[name] is not JsonValue value ? null
        : value.TryGetValue<string>(out var text) ? text
        : value.TryGetValue<long>(out var number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
