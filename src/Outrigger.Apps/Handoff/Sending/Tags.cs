using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>The properties by which comments of handoffs are found again. They hold an id and a state, nothing else.</summary>
static class Tags
{
    public const string Note = "outrigger-handoff";

    public const string Reply = "outrigger-handoff-reply";

    /// <summary>Key of the issue property that JQL searches.</summary>
    public const string Issue = "outrigger-handoff";

    public static CommentProperty OfNote(string handoffId, bool bare) =>
        new(Note, bare ? $$"""{"handoff":"{{handoffId}}","bare":true}""" : $$"""{"handoff":"{{handoffId}}"}""");

    public static CommentProperty OfReply(string handoffId, HandoffState state) => new(Reply, $$"""{"handoff":"{{handoffId}}","state":"{{Word(state)}}"}""");

    /// <summary>Words that came after a reply without them.</summary>
    public static CommentProperty OfLateWords(string handoffId, HandoffState state) =>
        new(Reply, $$"""{"handoff":"{{handoffId}}","state":"{{Word(state)}}","late":true}""");

    public static bool IsLateWords(JsonElement value, string handoffId, HandoffState state) => IsTagged(value, handoffId, state) && HasMark(value, "late");

    public static bool IsOf(JsonElement value, string handoffId) => Text(value, "handoff") == handoffId;

    public static bool IsBare(JsonElement value) => HasMark(value, "bare");

    public static bool IsReply(JsonElement value, string handoffId, HandoffState state) => IsTagged(value, handoffId, state) && !HasMark(value, "late");

    public static bool IsBare(JiraComment comment)
    {
        if (comment.Properties?.GetValueOrDefault(Note) is not { } json)
        {
            return false;
        }

        using var read = JsonDocument.Parse(json);
        return IsBare(read.RootElement);
    }

    /// <summary>What JQL finds as <c>handoff.state</c> and so on.</summary>
    public static string IssueValue(HandoffRecord record, int count)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("state", Word(record.State));
            json.WriteString("to", record.To.Id);
            json.WriteString("from", record.From);
            if (record.AcceptBy is { } limit)
            {
                json.WriteString("acceptBy", limit.UtcDateTime);
            }

            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The fallback that took over is told by a reply of its own.</summary>
    static string Word(HandoffState state) => state switch
    {
        HandoffState.Accepted => "accepted",
        HandoffState.Declined => "declined",
        HandoffState.Withdrawn => "withdrawn",
        HandoffState.Expired => "expired",
        HandoffState.Pending => "pending",
    };

    static bool IsTagged(JsonElement value, string handoffId, HandoffState state) => IsOf(value, handoffId) && Text(value, "state") == Word(state);

    static bool HasMark(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var mark) && mark.ValueKind == JsonValueKind.True;

    static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
