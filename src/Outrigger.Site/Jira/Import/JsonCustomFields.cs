using System.Text.Json;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Import;

/// <summary>The custom fields of an issue: points and sprints are known by their names or by Atlassian's usual ids, the others are kept as they are.</summary>
sealed class JsonCustomFields
{
    readonly Dictionary<string, (string Name, string Json)> others = [];

    /// <param name="names">Names by field id, from a search with <c>expand=names</c>; anything else for none.</param>
    public JsonCustomFields(JsonElement fields, JsonElement names)
    {
        foreach (var field in fields.ValueKind == JsonValueKind.Object ? fields.EnumerateObject() : default)
        {
            if (!field.Name.StartsWith("customfield_", StringComparison.Ordinal) || field.Value.ValueKind == JsonValueKind.Null || !int.TryParse(field.Name.AsSpan("customfield_".Length), out _))
            {
                continue;
            }

            Take(field.Name, JsonIssues.Text(names, field.Name), field.Value);
        }
    }

    public double? StoryPoints { get; private set; }

    public double? StoryPointEstimate { get; private set; }

    public IReadOnlyList<JsonElement> Sprints { get; private set; } = [];

    public IReadOnlyDictionary<string, (string Name, string Json)> Others => others;

    void Take(string id, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && (name == "Story Points" || (name.Length == 0 && id == FieldIds.StoryPoints)))
        {
            StoryPoints = value.GetDouble();
        }
        else if (value.ValueKind == JsonValueKind.Number && (name == "Story point estimate" || (name.Length == 0 && id == FieldIds.StoryPointEstimate)))
        {
            StoryPointEstimate = value.GetDouble();
        }
        else if (value.ValueKind == JsonValueKind.Array && JsonIssues.Each(value).Any(member => JsonIssues.Text(member, "state").Length > 0 && JsonIssues.Text(member, "name").Length > 0))
        {
            Sprints = [.. JsonIssues.Each(value)];
        }
        else if (name is not ("Rank" or "Epic Link") && id is not (FieldIds.Rank or FieldIds.EpicLink))
        {
            others[id] = (name.Length > 0 ? name : id, value.GetRawText());
        }
    }
}
