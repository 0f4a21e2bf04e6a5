using System.Globalization;
using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>Reads entries of an issue's history: one moment, one author, one or more fields.</summary>
static class ChangeReader
{
    public static IReadOnlyList<ChangeEntry> ReadItem(ref Utf8JsonReader reader) => Of(reader.Tree());

    /// <summary>Histories of many issues, by issue id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ChangeEntry>> Bulk(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        Dictionary<string, IReadOnlyList<ChangeEntry>> found = new(StringComparer.Ordinal);
        foreach (var issue in reader.Tree().Items("issueChangeLogs"))
        {
            found[issue.Text("issueId")] = [.. issue.Items("changeHistories").SelectMany(Of)];
        }

        return found;
    }

    static IReadOnlyList<ChangeEntry> Of(JsonElement entry)
    {
        var when = When(entry) ?? throw new JsonException("created");
        var author = PersonReader.Of(entry.Member("author"));
        return
        [
            .. entry.Items("items").Select(item => new ChangeEntry(
                when, author, item.Text("field"), item.TextOrNull("fieldId"),
                item.TextOrNull("from"), item.TextOrNull("fromString"), item.TextOrNull("to"), item.TextOrNull("toString"))),
        ];
    }

    // Documented as a time in words; the read of many issues has been seen to give milliseconds.
    static DateTimeOffset? When(JsonElement entry) =>
        long.TryParse(entry.TextOrNull("created"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : WireTime.Read(entry.TextOrNull("created"));
}
