using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>The fields that somebody sends for an issue: the change that they make, and what is wrong with them by field.</summary>
/// <param name="about">The issue as it is; for a new one, as it would be without them.</param>
sealed partial class IssueInput(RestCall call, Issue about)
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
