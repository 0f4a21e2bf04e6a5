using System.Globalization;
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
            field.Member("schema")?.TextOrNull("type"), field.Member("schema")?.TextOrNull("items"), field.Member("schema")?.TextOrNull("custom"),
            field.TextOrNull("untranslatedName"))),
    ];

    public static IReadOnlyList<JiraStatus> Statuses(ReadOnlySpan<byte> json) => [.. List(json).Select(Status)];

    public static IReadOnlyList<JiraTransition> Transitions(ReadOnlySpan<byte> json) =>
    [
        .. Object(json).Items("transitions").Select(each => new JiraTransition(
            each.Text("id"), each.Text("name"), Status(each.Member("to") ?? throw new JsonException("to")))),
    ];

    public static JiraProject ProjectItem(ref Utf8JsonReader reader) => Project(reader.Tree());

    public static JiraProject WholeProject(ReadOnlySpan<byte> json) => Project(Object(json));

    public static IReadOnlyList<JiraProject> Projects(ReadOnlySpan<byte> json) => [.. List(json).Select(Project)];

    public static JiraFilter FilterItem(ref Utf8JsonReader reader) => FilterOf(reader.Tree());

    public static JiraFilter Filter(ReadOnlySpan<byte> json) => FilterOf(Object(json));

    public static IReadOnlyList<JiraFilter> Filters(ReadOnlySpan<byte> json) => [.. List(json).Select(FilterOf)];

    public static JiraVersion VersionItem(ref Utf8JsonReader reader) => VersionOf(reader.Tree());

    public static JiraVersion Version(ReadOnlySpan<byte> json) => VersionOf(Object(json));

    public static IReadOnlyList<JiraPriority> Priorities(ReadOnlySpan<byte> json) => [.. List(json).Select(Priority)];

    public static IReadOnlyList<JiraIssueType> IssueTypes(ReadOnlySpan<byte> json) => [.. List(json).Select(IssueType)];

    public static IReadOnlyList<JiraLinkType> LinkTypes(ReadOnlySpan<byte> json) =>
    [
        .. Object(json).Items("issueLinkTypes").Select(static type =>
            new JiraLinkType(type.Text("id"), type.Text("name"), type.TextOrNull("outward") ?? "", type.TextOrNull("inward") ?? "")),
    ];

    public static IReadOnlyList<string> QueryErrors(ReadOnlySpan<byte> json) =>
        [.. Object(json).Items("queries").SelectMany(static query => query.Items("errors")).Select(static error => error.GetString() ?? "")];

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

    static JiraFilter FilterOf(JsonElement filter) => new(filter.Text("id"), filter.Text("name"), filter.TextOrNull("jql"));

    static JiraVersion VersionOf(JsonElement version) => new(
        version.Text("id"), version.TextOrNull("name") ?? version.Text("id"), version.TextOrNull("projectId"),
        version.Member("released")?.ValueKind == JsonValueKind.True, version.Member("archived")?.ValueKind == JsonValueKind.True,
        DateOnly.TryParseExact(version.TextOrNull("releaseDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

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
