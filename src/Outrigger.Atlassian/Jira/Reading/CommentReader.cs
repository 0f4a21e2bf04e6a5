using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>Reads comments.</summary>
static class CommentReader
{
    const string EmptyDocument = """{"version":1,"type":"doc","content":[]}""";

    public static JiraComment Read(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return ReadItem(ref reader);
    }

    public static JiraComment ReadItem(ref Utf8JsonReader reader)
    {
        var comment = reader.Tree();
        var created = WireTime.Read(comment.TextOrNull("created"));
        return new JiraComment
        {
            Id = comment.Text("id"),
            Author = PersonReader.Of(comment.Member("author")),
            Created = created ?? default,
            Updated = WireTime.Read(comment.TextOrNull("updated")) ?? created ?? default,
            BodyJson = comment.Member("body")?.GetRawText() ?? EmptyDocument,
            Properties = comment.Member("properties") is null ? null : Properties(comment),
        };
    }

    static Dictionary<string, string> Properties(JsonElement comment)
    {
        Dictionary<string, string> properties = new(StringComparer.Ordinal);
        foreach (var property in comment.Items("properties"))
        {
            properties[property.Text("key")] = SmallReaders.Value(property);
        }

        return properties;
    }
}
