using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Rest.V1;

/// <summary>The body of a copy. Every flag is off unless it is said.</summary>
sealed record CopyWish
{
    public bool Attachments { get; init; }

    public bool Permissions { get; init; }

    public bool Properties { get; init; }

    public bool Labels { get; init; }

    public string? Title { get; init; }

    /// <summary>Storage format in place of the source's; null keeps that.</summary>
    public string? Storage { get; init; }

    public required string DestinationType { get; init; }

    public required string DestinationValue { get; init; }

    /// <summary>Null where the destination is missing or of an unknown type, or a field is of a wrong type.</summary>
    public static CopyWish? From(JsonNode? body) => body is JsonObject json && json["destination"] is JsonObject destination
        && JsonRead.Text(destination, "type") is "space" or "existing_page" or "parent_page" or "parent_content"
        && JsonRead.Text(destination, "value") is { Length: > 0 } value
        && BodyIsReadable(json["body"])
        ? new CopyWish
        {
            Attachments = Flag(json, "copyAttachments"),
            Permissions = Flag(json, "copyPermissions"),
            Properties = Flag(json, "copyProperties"),
            Labels = Flag(json, "copyLabels"),
            Title = JsonRead.Text(json, "pageTitle")?.Trim(),
            Storage = StorageOf(json["body"]),
            DestinationType = JsonRead.Text(destination, "type") ?? "",
            DestinationValue = value,
        }
        : null;

    static bool BodyIsReadable(JsonNode? body) => body is null or JsonObject { Count: 0 } || StorageOf(body) is not null;

    static string? StorageOf(JsonNode? body) =>
        body is JsonObject json && json["storage"] is JsonObject storage && JsonRead.Text(storage, "representation") == "storage" ? JsonRead.Text(storage, "value") : null;

    static bool Flag(JsonObject json, string name) => json[name]?.GetValueKind() == JsonValueKind.True;
}
