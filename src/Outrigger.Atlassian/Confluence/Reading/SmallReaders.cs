using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>Reads the answers that are small and rare.</summary>
static class SmallReaders
{
    public static Space SpaceItem(ref Utf8JsonReader reader)
    {
        var space = reader.Tree();
        return new Space(space.Text("id"), space.Text("key"), space.Text("name"), space.TextOrNull("homepageId"));
    }

    public static Space Space(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return SpaceItem(ref reader);
    }

    public static IReadOnlyList<PermittedOperation> Operations(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return [.. reader.Tree().Items("operations").Select(each => new PermittedOperation(each.Text("operation"), each.Text("targetType")))];
    }

    public static TreePage TreeItem(ref Utf8JsonReader reader)
    {
        var page = reader.Tree();
        return new TreePage(
            page.Text("id"), page.TextOrNull("title") ?? "", page.TextOrNull("type") ?? "page", page.TextOrNull("parentId"),
            (int)page.NumberOr("depth", 1), (int)page.NumberOr("childPosition", 0));
    }

    public static Attachment AttachmentItem(ref Utf8JsonReader reader)
    {
        var file = reader.Tree();
        var link = file.Member("_links")?.TextOrNull("download") ?? file.TextOrNull("downloadLink");
        return new Attachment(
            file.Text("id"), file.Text("title"), file.TextOrNull("mediaType") ?? "application/octet-stream",
            file.NumberOr("fileSize", 0), WebPaths.FromRoot(link));
    }

    public static ContentProperty PropertyItem(ref Utf8JsonReader reader)
    {
        var property = reader.Tree();
        return new ContentProperty(
            property.Text("id"), property.Text("key"),
            property.TryGetProperty("value", out var value) ? value.GetRawText() : "null",
            (int)(property.Member("version")?.NumberOr("number", 1) ?? 1));
    }

    public static ContentProperty Property(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return PropertyItem(ref reader);
    }

    public static Person Person(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return Person(reader.Tree());
    }

    /// <summary>A hit of the search for people: the person is inside.</summary>
    public static Person? PersonHit(ref Utf8JsonReader reader) =>
        reader.Tree().Member("user") is { } user && user.TextOrNull("accountId") is not null ? Person(user) : null;

    // Names and e-mail are null or empty where a person's privacy settings say so.
    static Person Person(JsonElement user) => new(
        user.Text("accountId"),
        NotEmpty(user.TextOrNull("displayName")) ?? NotEmpty(user.TextOrNull("publicName")) ?? user.Text("accountId"),
        NotEmpty(user.TextOrNull("email")));

    static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
