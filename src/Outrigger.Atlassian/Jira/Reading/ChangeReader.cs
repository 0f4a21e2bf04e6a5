using System.Globalization;
using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>One part of the histories of many issues.</summary>
readonly record struct BulkChanges(IReadOnlyList<(string IssueId, List<ChangeEntry> Changes)> Changes, string? NextPageToken);

/// <summary>Reads entries of an issue's history: one moment, one author, one or more fields.</summary>
static class ChangeReader
{
    public static IReadOnlyList<ChangeEntry> ReadItem(ref Utf8JsonReader reader) => Of(reader.Tree());

    public static BulkChanges Bulk(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        var answer = reader.Tree();
        return new BulkChanges(
            [.. answer.Items("issueChangeLogs").Select(issue => (issue.Text("issueId"), issue.Items("changeHistories").SelectMany(Of).ToList()))],
            answer.TextOrNull("nextPageToken"));
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
