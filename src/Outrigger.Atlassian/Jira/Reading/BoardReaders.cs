using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>Reads boards and sprints, as Jira Software writes them.</summary>
static class BoardReaders
{
    public static JiraBoard Board(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return BoardItem(ref reader);
    }

    public static JiraBoard BoardItem(ref Utf8JsonReader reader)
    {
        var board = reader.Tree();
        var place = board.Member("location");
        return new(board.Text("id"), board.TextOrNull("name"), board.TextOrNull("type"), place?.TextOrNull("displayName") ?? place?.TextOrNull("name"));
    }

    public static string? Estimate(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return reader.Tree().Member("estimation")?.Member("field")?.TextOrNull("fieldId");
    }

    public static JiraSprint Sprint(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return SprintItem(ref reader);
    }

    public static JiraSprint SprintItem(ref Utf8JsonReader reader)
    {
        var sprint = reader.Tree();
        return new(
            sprint.Text("id"), sprint.TextOrNull("name") ?? sprint.Text("id"), sprint.TextOrNull("state") ?? "", WireTime.Read(sprint.TextOrNull("startDate")),
            WireTime.Read(sprint.TextOrNull("endDate")), sprint.TextOrNull("originBoardId"));
    }
}
