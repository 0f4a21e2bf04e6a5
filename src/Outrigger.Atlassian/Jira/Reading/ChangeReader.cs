using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>Reads entries of an issue's history: one moment, one author, one or more fields.</summary>
static class ChangeReader
{
    public static IReadOnlyList<ChangeEntry> ReadItem(ref Utf8JsonReader reader)
    {
        var entry = reader.Tree();
        var when = WireTime.Read(entry.Text("created")) ?? throw new JsonException("created");
        var author = PersonReader.Of(entry.Member("author"));
        return
        [
            .. entry.Items("items").Select(item => new ChangeEntry(
                when, author, item.Text("field"), item.TextOrNull("fieldId"),
                item.TextOrNull("from"), item.TextOrNull("fromString"), item.TextOrNull("to"), item.TextOrNull("toString"))),
        ];
    }
}
