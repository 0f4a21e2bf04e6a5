using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>Reads the answers and parts of answers that are small.</summary>
static class SmallReaders
{
    public static int Count(ReadOnlySpan<byte> json) => (int)Math.Min(Object(json).NumberOr("count", 0), int.MaxValue);

    public static IReadOnlySet<string> HeldPermissions(ReadOnlySpan<byte> json)
    {
        var permissions = Object(json).Member("permissions") ?? throw new JsonException("permissions");
        return permissions.EnumerateObject()
            .Where(each => each.Value.Member("havePermission")?.ValueKind == JsonValueKind.True)
            .Select(each => each.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    public static string PropertyValue(ReadOnlySpan<byte> json) => Value(Object(json));

    /// <summary>The value of an entity property as text.</summary>
    public static string Value(JsonElement property) => property.TryGetProperty("value", out var value) ? value.GetRawText() : "null";

    public static IReadOnlyList<JiraField> Fields(ReadOnlySpan<byte> json) =>
    [
        .. List(json).Select(field => new JiraField(
            field.Text("id"), field.TextOrNull("name") ?? field.Text("id"), field.Member("custom")?.ValueKind == JsonValueKind.True,
            field.Member("schema")?.TextOrNull("type"))),
    ];

    public static IReadOnlyList<JiraStatus> Statuses(ReadOnlySpan<byte> json) => [.. List(json).Select(Status)];

    public static IReadOnlyList<JiraTransition> Transitions(ReadOnlySpan<byte> json) =>
    [
        .. Object(json).Items("transitions").Select(each => new JiraTransition(
            each.Text("id"), each.Text("name"), Status(each.Member("to") ?? throw new JsonException("to")))),
    ];

    public static JiraProject ProjectItem(ref Utf8JsonReader reader) => Project(reader.Tree());

    public static JiraFilter FilterItem(ref Utf8JsonReader reader)
    {
        var filter = reader.Tree();
        return new JiraFilter(filter.Text("id"), filter.Text("name"), filter.TextOrNull("jql"));
    }

    public static JiraStatus Status(JsonElement status) =>
        new(status.Text("id"), status.Text("name"), status.Member("statusCategory")?.TextOrNull("key") switch
        {
            "new" => StatusCategory.New,
            "indeterminate" => StatusCategory.Indeterminate,
            "done" => StatusCategory.Done,
            _ => StatusCategory.Undefined,
        });

    public static JiraProject Project(JsonElement project) =>
        new(project.Text("id"), project.Text("key"), project.TextOrNull("name") ?? project.Text("key"), project.TextOrNull("projectTypeKey") switch
        {
            "software" => ProjectKind.Software,
            "service_desk" => ProjectKind.ServiceDesk,
            "business" => ProjectKind.Business,
            _ => ProjectKind.Other,
        });

    public static JiraIssueType IssueType(JsonElement type) => new(
        type.Text("id"), type.Text("name"), type.Member("subtask")?.ValueKind == JsonValueKind.True,
        type.Member("hierarchyLevel") is { ValueKind: JsonValueKind.Number } level ? level.GetInt32() : null, type.TextOrNull("iconUrl"));

    public static JiraPriority Priority(JsonElement priority) =>
        new(priority.Text("id"), priority.Text("name"), priority.TextOrNull("iconUrl"));

    static JsonElement Object(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return reader.Tree();
    }

    static List<JsonElement> List(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return PageReader.Items(ref reader, static (ref Utf8JsonReader item) => item.Tree());
    }
}
