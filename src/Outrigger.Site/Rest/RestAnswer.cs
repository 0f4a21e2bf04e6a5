using System.Text.Json.Nodes;

namespace Outrigger.Site.Rest;

/// <summary>What a handler answers; the pipeline sends it, counts its points and may lose it on the way.</summary>
sealed record RestAnswer(int Status)
{
    public JsonNode? Json { get; init; }

    public ReadOnlyMemory<byte>? Bytes { get; init; }

    public string? ContentType { get; init; }

    /// <summary>For a redirect.</summary>
    public string? Location { get; init; }

    /// <summary>Value of the <c>Link</c> header.</summary>
    public string? Link { get; init; }

    /// <summary>File name for a download.</summary>
    public string? FileName { get; init; }

    /// <summary>Pages, spaces and attachments in the answer: a point each.</summary>
    public int Objects { get; init; }

    /// <summary>Users, groups and permissions in the answer: two points each.</summary>
    public int Identities { get; init; }

    public static RestAnswer NoContent { get; } = new(204);

    public static RestAnswer Ok(JsonNode json, int objects = 1) => new(200) { Json = json, Objects = objects };

    public static RestAnswer People(JsonNode json, int count) => new(200) { Json = json, Identities = count };
}
