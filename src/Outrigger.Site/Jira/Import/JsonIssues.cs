using System.Text.Json;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Import;

/// <summary>Issues as Jira's REST writes them: a search's answer, a list of issues, or one. Server's wiki markup is taken as plain text.</summary>
sealed class JsonIssues(JsonElement issue, JsonElement names)
{
    readonly JsonElement fields = Member(issue, "fields");

    /// <exception cref="FormatException">The JSON holds no issues.</exception>
    public static IEnumerable<(string Place, Func<ImportedIssue> Read)> Read(JsonDocument document)
    {
        var root = document.RootElement;
        var names = Member(root, "names");
        List<JsonElement> issues = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()]
            : Member(root, "issues") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()]
            : Member(root, "fields").ValueKind == JsonValueKind.Object ? [root]
            : throw new FormatException("it holds no issues; give a search's answer with \"issues\", a list of issues, or one with \"fields\".");
        return issues.Select((element, index) => ($"issue {index + 1}", (Func<ImportedIssue>)(() => new JsonIssues(element, names).Issue($"issue {index + 1}"))));
    }

    ImportedIssue Issue(string place)
    {
        var key = ImportValues.Key(Text(issue, "key"));
        var (type, status, tracking) = (Field("issuetype"), Field("status"), Field("timetracking"));
        var custom = new JsonCustomFields(fields, names);
        if (fields.ValueKind != JsonValueKind.Object)
        {
            throw new ImportFault($"{key} has no fields; export it with its fields, or take it out");
        }

        return new ImportedIssue(place, key, Text(fields, "summary") is { Length: > 0 } summary ? summary : key)
        {
            Id = Text(issue, "id"),
            ProjectName = Text(Field("project"), "name"),
            ProjectType = Text(Field("project"), "projectTypeKey"),
            Type = Text(type, "name"),
            IsSubtask = Member(type, "subtask").ValueKind == JsonValueKind.True,
            HierarchyLevel = Member(type, "hierarchyLevel") is { ValueKind: JsonValueKind.Number } level && level.TryGetInt32(out var number) ? number : null,
            Status = Text(status, "name"),
            Category = Text(Member(status, "statusCategory"), "key"),
            Priority = Text(Field("priority"), "name"),
            Resolution = Text(Field("resolution"), "name"),
            Assignee = Person(Field("assignee")),
            Reporter = Person(Field("reporter")),
            Creator = Person(Field("creator")),
            Created = Moment(fields, "created"),
            Updated = Moment(fields, "updated"),
            Resolved = Moment(fields, "resolutiondate"),
            Due = ImportValues.Day(Text(fields, "duedate"), "duedate"),
            ParentKey = Text(Field("parent"), "key") is { Length: > 0 } parent ? parent : Text(Field("epic"), "key"),
            Labels = [.. Each(Field("labels")).Where(label => label.ValueKind == JsonValueKind.String).Select(label => label.GetString() ?? "").Distinct()],
            Components = [.. Each(Field("components")).Select(component => Text(component, "name"))],
            FixVersions = Versions("fixVersions"),
            AffectedVersions = Versions("versions"),
            Sprints = [.. Each(Field("closedSprints")).Append(Field("sprint")).Concat(custom.Sprints).Where(sprint => Text(sprint, "name").Length > 0).Select(Sprint).DistinctBy(sprint => sprint.Name)],
            StoryPoints = custom.StoryPoints,
            StoryPointEstimate = custom.StoryPointEstimate,
            OriginalEstimateSeconds = Seconds(tracking, "originalEstimateSeconds") ?? Seconds(fields, "timeoriginalestimate"),
            RemainingEstimateSeconds = Seconds(tracking, "remainingEstimateSeconds") ?? Seconds(fields, "timeestimate"),
            TimeSpentSeconds = Seconds(tracking, "timeSpentSeconds") ?? Seconds(fields, "timespent"),
            Description = Document(Field("description")),
            Environment = Document(Field("environment")),
            Comments = [.. Each(Member(Field("comment"), "comments")).Select(Comment)],
            Links = [.. Each(Field("issuelinks")).Select(Link).OfType<ImportedLink>()],
            Files = [.. Each(Field("attachment")).Select(File)],
            CustomFields = custom.Others,
        };
    }

    JsonElement Field(string name) => Member(fields, name);

    IReadOnlyList<ImportedVersion> Versions(string field) =>
        [.. Each(Field(field)).Select(version => new ImportedVersion(Text(version, "name"), Member(version, "released").ValueKind == JsonValueKind.True, ImportValues.Day(Text(version, "releaseDate"), "releaseDate")))];

    static ImportedSprint Sprint(JsonElement sprint) => new(Text(sprint, "name"), Text(sprint, "state"), Moment(sprint, "startDate"), Moment(sprint, "endDate"), Moment(sprint, "completeDate"));

    static ImportedComment Comment(JsonElement comment) =>
        new(Person(Member(comment, "author")), Document(Member(comment, "body")) ?? AdfText.Document(""), Moment(comment, "created"), Moment(comment, "updated"));

    static ImportedFile File(JsonElement file) =>
        new(Text(file, "filename"), Text(file, "mimeType"), Seconds(file, "size") ?? 0, Person(Member(file, "author")), Moment(file, "created"));

    static ImportedLink? Link(JsonElement link)
    {
        var (type, outward) = (Member(link, "type"), Text(Member(link, "outwardIssue"), "key"));
        var key = outward.Length > 0 ? outward : Text(Member(link, "inwardIssue"), "key");
        return key.Length == 0 ? null : new ImportedLink(Text(type, "name"), Text(type, "inward"), Text(type, "outward"), key, outward.Length > 0);
    }

    static ImportedPerson? Person(JsonElement person)
    {
        var (account, name) = (Text(person, "accountId"), Text(person, "name") is { Length: > 0 } stated ? stated : Text(person, "key"));
        var display = Text(person, "displayName");
        return account.Length + name.Length + display.Length == 0
            ? null
            : new ImportedPerson(name.Length > 0 ? name : account.Length > 0 ? account : display, display.Length > 0 ? display : name, account.Length > 0 ? account : null, Text(person, "emailAddress"), Text(person, "timeZone"), Member(person, "active").ValueKind != JsonValueKind.False);
    }

    // A document is kept; text becomes one.
    static string? Document(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.GetRawText(),
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => AdfText.Document(text),
        _ => null,
    };

    static DateTimeOffset? Moment(JsonElement owner, string name) => ImportValues.Moment(Text(owner, name), name);

    static long? Seconds(JsonElement owner, string name) => Member(owner, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds) ? seconds : null;

    internal static IEnumerable<JsonElement> Each(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    internal static string Text(JsonElement owner, string name) => Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";

    internal static JsonElement Member(JsonElement owner, string name) => owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;
}
