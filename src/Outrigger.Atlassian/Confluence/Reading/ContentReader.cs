using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>Reads pages as v1 sends them: by copy and by search.</summary>
static class ContentReader
{
    /// <summary>What v1 must be asked to expand, so that a page's place and author are known.</summary>
    public static IReadOnlyList<string> Expansions { get; } = ["space", "history", "version", "ancestors"];

    public static Page Read(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return ReadItem(ref reader);
    }

    public static Page ReadItem(ref Utf8JsonReader reader)
    {
        var content = reader.Tree();
        var space = content.Member("space") ?? throw new JsonException("space");
        var history = content.Member("history");
        var webUi = content.Member("_links")?.TextOrNull("webui");
        return new Page
        {
            Id = content.Text("id"),
            Title = content.Text("title"),
            SpaceId = space.Text("id"),
            SpaceKey = space.TextOrNull("key"),
            ParentId = content.Items("ancestors").LastOrDefault() is { ValueKind: JsonValueKind.Object } parent ? parent.Text("id") : null,
            Status = PageStatuses.Read(content.Text("status")),
            Version = (int)(content.Member("version")?.NumberOr("number", 0) ?? 0),
            AuthorId = history?.Member("createdBy")?.TextOrNull("accountId"),
            CreatedAt = WireTime.Read(history?.TextOrNull("createdDate")),
            StorageBody = content.Member("body")?.Member("storage")?.TextOrNull("value"),
            WebPath = WebPaths.FromRoot(webUi),
        };
    }
}
