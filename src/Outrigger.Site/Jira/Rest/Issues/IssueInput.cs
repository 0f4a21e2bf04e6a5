using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Adf;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>The fields that somebody sends for an issue: the change that they make, and what is wrong with them by field.</summary>
/// <param name="about">The issue as it is; for a new one, as it would be without them.</param>
sealed class IssueInput(RestCall call, Issue about)
{
    readonly List<Func<Issue, Issue>> changes = [];
    readonly JiraProject project = call.Jira().ProjectOf(about);

    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>All changes in one.</summary>
    public Issue Apply(Issue issue) => changes.Aggregate(issue, (before, change) => change(before));

    /// <summary>Reads <c>fields</c> and <c>update</c> of the body.</summary>
    /// <param name="mayNot">Why a field may not be set by the caller; null where it may.</param>
    public void Read(Func<string, string?> mayNot)
    {
        var (fields, update) = (JsonRead.At(call.Body, "fields") as JsonObject ?? [], JsonRead.At(call.Body, "update") as JsonObject ?? []);
        foreach (var (name, value) in fields)
        {
            Read(name, value, mayNot);
        }

        foreach (var (name, operations) in update)
        {
            if (fields.ContainsKey(name))
            {
                Errors[name] = $"Field '{name}' cannot appear in both 'fields' and 'update'";
                continue;
            }

            foreach (var operation in (operations as JsonArray ?? []).OfType<JsonObject>().SelectMany(one => one))
            {
                var whole = operation.Key is "set" or "edit" ? operation.Value : ListAfter(name, operation.Key, operation.Value);
                Read(name, whole, mayNot);
            }
        }
    }

    void Read(string name, JsonNode? value, Func<string, string?> mayNot)
    {
        if ((mayNot(name) ?? Fault(name, value)) is { } fault)
        {
            Errors[name] = fault;
        }
    }

    string? Fault(string name, JsonNode? value) => name switch
    {
        "summary" => Summary(value),
        "description" => Document(value, (issue, json) => issue with { Description = json }),
        "environment" => Document(value, (issue, json) => issue with { Environment = json }),
        "priority" => Named(value, "Priority", call.Jira().Priorities.All, one => (one.Id, one.Name), (issue, id) => issue with { PriorityId = id }),
        "issuetype" => Named(value, "Issue type", Types(), one => (one.Id, one.Name), (issue, id) => issue with { TypeId = id }),
        "security" when value is null => Do(issue => issue with { SecurityLevelId = null }),
        "security" => Named(value, "Security level", project.SecurityLevels, one => (one.Id, one.Name), (issue, id) => issue with { SecurityLevelId = id }),
        "assignee" => Assignee(value),
        "reporter" => Reporter(value),
        "labels" => Labels(value),
        "components" => Each(value, "Component", project.Components, one => (one.Id, one.Name), (issue, ids) => issue with { ComponentIds = ids }),
        "fixVersions" => Each(value, "Version", project.Versions, one => (one.Id, one.Name), (issue, ids) => issue with { FixVersionIds = ids }),
        "versions" => Each(value, "Version", project.Versions, one => (one.Id, one.Name), (issue, ids) => issue with { AffectedVersionIds = ids }),
        "duedate" => Day(value, (issue, day) => issue with { DueDate = day }),
        "parent" => Parent(value),
        "timetracking" => TimeTracking(value),
        _ => CustomFault(name, value),
    };

    string? CustomFault(string name, JsonNode? value) => name switch
    {
        FieldIds.StartDate => Day(value, (issue, day) => issue with { StartDate = day }),
        FieldIds.StoryPoints => Number(value, (issue, number) => issue with { StoryPoints = number }),
        FieldIds.StoryPointEstimate => Number(value, (issue, number) => issue with { StoryPointEstimate = number }),
        FieldIds.Sprint => Sprint(value),
        FieldIds.Rank or FieldIds.EpicLink or FieldIds.TimeToResolution => Unknown(name),
        _ when call.Jira().Fields.Find(name) is { IsCustom: true } => Do(issue => issue with { CustomFields = Custom(issue, name, value) }),
        _ => Unknown(name),
    };

    /// <summary>What Jira says of a field that nobody may set, or not this caller.</summary>
    public static string Unknown(string name) => $"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown.";

    string? Do(Func<Issue, Issue> change)
    {
        changes.Add(change);
        return null;
    }

    string? Summary(JsonNode? value)
    {
        var text = Text(value)?.Trim();
        return string.IsNullOrEmpty(text) ? "You must specify a summary of the issue."
            : text.Length > 255 ? "Summary must be less than 255 characters."
            : text.IndexOfAny(['\r', '\n']) >= 0 ? "The summary is invalid because it contains newline characters."
            : Do(issue => issue with { Summary = text });
    }

    string? Document(JsonNode? value, Func<Issue, string?, Issue> set)
    {
        if (value is null)
        {
            return Do(issue => set(issue, null));
        }

        var body = AdfBody.Read(value, "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        return body.Refusal ?? Do(issue => set(issue, body.Json));
    }

    string? Assignee(JsonNode? value)
    {
        var (accountId, fault) = Assignees.Read(call, about, value is JsonObject person ? person["accountId"] ?? person["id"] : value);
        return fault ?? Do(issue => issue with { AssigneeId = accountId });
    }

    string? Reporter(JsonNode? value)
    {
        var id = JsonRead.Text(value, "accountId") ?? JsonRead.Text(value, "id");
        return id is not null && call.State.User(id) is { IsActive: true } ? Do(issue => issue with { ReporterId = id }) : "The reporter specified is not a user.";
    }

    string? Labels(JsonNode? value)
    {
        var labels = value is null ? [] : (value as JsonArray)?.Select(Text).ToList();
        return labels is null || labels.Contains(null) ? "The labels must be a list of texts."
            : labels.Find(label => label!.Contains(' ', StringComparison.Ordinal) || label.Length == 0) is { } wrong ? $"The label '{wrong}' contains spaces which is invalid."
            : Do(issue => issue with { Labels = [.. labels.OfType<string>().Distinct().Order(StringComparer.Ordinal)] });
    }

    string? Day(JsonNode? value, Func<Issue, DateOnly?, Issue> set)
    {
        DateOnly? day = DateOnly.TryParseExact(Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
        return value is not null && day is null ? "Error parsing date string: " + value : Do(issue => set(issue, day));
    }

    string? Number(JsonNode? value, Func<Issue, double?, Issue> set) => value is null ? Do(issue => set(issue, null))
        : value.GetValueKind() == JsonValueKind.Number ? Do(issue => set(issue, double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)))
        : "Operation value must be a number";

    string? Parent(JsonNode? value)
    {
        if (value is null)
        {
            return call.Jira().TypeOf(about).IsSubtask ? "A sub-task must have a parent." : Do(issue => issue with { ParentId = null });
        }

        var parent = call.SeenIssue(JsonRead.Text(value, "key") ?? JsonRead.Text(value, "id"));
        return parent is null ? "Could not find issue by id or key."
            : parent.Id == about.Id || call.Jira().TypeOf(parent).HierarchyLevel <= call.Jira().TypeOf(about).HierarchyLevel ? "Given parent work item does not belong to appropriate hierarchy."
            : Do(issue => issue with { ParentId = parent.Id });
    }

    string? Sprint(JsonNode? value) => value is null ? Do(issue => issue with { SprintIds = [.. issue.SprintIds.Where(id => call.Jira().Sprints.Find(id)?.State == SprintState.Closed)] })
        : int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) && call.Jira().Sprints.Find(number) is { State: not SprintState.Closed }
            ? Do(issue => issue with { SprintIds = [.. issue.SprintIds.Where(id => call.Jira().Sprints.Find(id)?.State == SprintState.Closed), number] })
            : "Number value expected as the Sprint id.";

    string? TimeTracking(JsonNode? value)
    {
        var (original, left) = (JsonRead.Text(value, "originalEstimate"), JsonRead.Text(value, "remainingEstimate"));
        var (whole, rest) = (original is null ? null : JiraTimes.Seconds(original), left is null ? null : JiraTimes.Seconds(left));
        return (original is not null && whole is null) || (left is not null && rest is null)
            ? "Invalid time duration entered"
            : Do(issue => issue with { OriginalEstimateSeconds = whole ?? issue.OriginalEstimateSeconds, RemainingEstimateSeconds = rest ?? issue.RemainingEstimateSeconds });
    }

    string? Named<T>(JsonNode? value, string what, IReadOnlyList<T> all, Func<T, (string Id, string Name)> names, Func<Issue, string, Issue> set) =>
        Find(value, all, names) is { } id ? Do(issue => set(issue, id)) : $"{what} '{JsonRead.Text(value, "name") ?? JsonRead.Text(value, "id")}' is not valid";

    string? Each<T>(JsonNode? value, string what, IReadOnlyList<T> all, Func<T, (string Id, string Name)> names, Func<Issue, IReadOnlyList<string>, Issue> set)
    {
        var ids = (value as JsonArray ?? []).Select(one => Find(one, all, names)).ToList();
        return ids.Contains(null) ? $"{what} name is not valid" : Do(issue => set(issue, [.. ids.OfType<string>().Distinct()]));
    }

    static string? Find<T>(JsonNode? value, IReadOnlyList<T> all, Func<T, (string Id, string Name)> names)
    {
        var (id, name) = (JsonRead.At(value, "id")?.ToString(), JsonRead.Text(value, "name"));
        return all.Select(names).Where(one => id is null ? one.Name == name : one.Id == id).Select(one => one.Id).FirstOrDefault();
    }

    IReadOnlyList<IssueType> Types() => [.. project.IssueTypeIds.Select(id => call.Jira().IssueTypes.Find(id)).OfType<IssueType>()];

    // What "add" and "remove" make of a list, as if it were sent whole.
    JsonArray ListAfter(string name, string operation, JsonNode? value)
    {
        var now = Apply(about);
        IEnumerable<string> ids = name switch { "labels" => now.Labels, "components" => now.ComponentIds, "fixVersions" => now.FixVersionIds, "versions" => now.AffectedVersionIds, _ => [] };
        if (name == "labels")
        {
            var label = Text(value) ?? "";
            return new JsonArray([.. (operation == "remove" ? ids.Where(id => id != label) : ids.Append(label)).Select(one => (JsonNode)one)]);
        }

        var wanted = name == "components" ? Find(value, project.Components, one => (one.Id, one.Name)) : Find(value, project.Versions, one => (one.Id, one.Name));
        return new JsonArray([.. (operation == "remove" ? ids.Where(id => id != wanted) : ids.Append(wanted ?? "?")).Select(id => new JsonObject { ["id"] = id })]);
    }

    static Dictionary<string, string> Custom(Issue issue, string name, JsonNode? value)
    {
        var fields = new Dictionary<string, string>(issue.CustomFields);
        if (value is null)
        {
            fields.Remove(name);
        }
        else
        {
            fields[name] = value.ToJsonString();
        }

        return fields;
    }

    static string? Text(JsonNode? value) => value is JsonValue known && known.TryGetValue<string>(out var text) ? text : null;
}
