using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Canaries;

/// <summary>Jira's texts, each replaced by one that says what it was.</summary>
sealed partial class JiraCanaries(SiteState state, string word)
{
    /// <summary>Below it are the fields that every site has.</summary>
    const int FirstOwnField = 10_040;

    JiraState Jira => state.Jira;

    public void Fill()
    {
        FillProjects();
        FillVocabulary();
        FillPlans();
        foreach (var field in Jira.Fields.All.Where(field => IsOwn(field)).ToList())
        {
            Jira.Fields.Put(field with { Name = Of("field", field.Id), ClauseNames = [.. field.ClauseNames.Select(name => name.StartsWith("cf[", StringComparison.Ordinal) ? name : Of("field", field.Id))] });
        }

        Jira.ChangeProperties((_, json) => Texts(JsonNode.Parse(json), word)?.ToJsonString() ?? "null");
        var issues = new IssueCanaries(state, word);
        foreach (var issue in Jira.Issues())
        {
            Jira.Put(issues.Filled(issue));
        }
    }

    /// <summary>JSON with the word before each text that is no time, no id and no name of a setting.</summary>
    public static JsonNode? Texts(JsonNode? value, string word) => value switch
    {
        JsonArray several => new JsonArray([.. several.Select(one => Texts(one?.DeepClone(), word))]),
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, part.Key is "type" or "id" or "accountId" ? part.Value?.DeepClone() : Texts(part.Value?.DeepClone(), word)))),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => IsPlain(text.GetValue<string>()) ? text.DeepClone() : JsonValue.Create($"{word} {text.GetValue<string>()}"),
        _ => value?.DeepClone(),
    };

    /// <summary>True for a field that people of the site made.</summary>
    public static bool IsOwn(JiraField field) => field is { Schema.CustomId: >= FirstOwnField };

    static bool IsPlain(string text) => text.Length == 0 || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) || text.All(char.IsAsciiDigit);

    string Of(string kind, object id) => SiteCanaries.Of(word, kind, id);

    void FillProjects()
    {
        foreach (var project in Jira.Projects.All.ToList())
        {
            Jira.Projects.Put(project with
            {
                Name = Of("project", project.Id),
                Description = Of("about project", project.Id),
                Components = [.. project.Components.Select(component => component with { Name = Of("component", component.Id), Description = Of("about component", component.Id) })],
                Versions = [.. project.Versions.Select(version => version with { Name = Of("version", version.Id), Description = Of("about version", version.Id) })],
                SecurityLevels = [.. project.SecurityLevels.Select(level => level with { Name = Of("level", level.Id), Description = Of("about level", level.Id) })],
                Roles = [.. project.Roles.Select(role => role with { Name = Of("role", role.Id) })],
            });
        }
    }

    // Names of issue types stay: Atlassian itself writes them into the tokens of an issue's panel.
    void FillVocabulary()
    {
        foreach (var type in Jira.IssueTypes.All.ToList())
        {
            Jira.IssueTypes.Put(type with { Description = Of("about type", type.Id) });
        }

        foreach (var filter in Jira.Filters.All.ToList())
        {
            Jira.Filters.Put(filter with { Name = Of("filter", filter.Id), Description = Of("about filter", filter.Id), Jql = Filled(filter.Jql) });
        }

        foreach (var status in Jira.Statuses.All.ToList())
        {
            Jira.Statuses.Put(status with { Name = Of("status", status.Id), Description = Of("about status", status.Id) });
        }

        foreach (var workflow in Jira.Workflows.All.ToList())
        {
            Jira.Workflows.Put(workflow with { Name = Of("workflow", workflow.Id), Transitions = [.. workflow.Transitions.Select(way => way with { Name = Of("transition", way.Id) })] });
        }

        foreach (var priority in Jira.Priorities.All.ToList())
        {
            Jira.Priorities.Put(priority with { Name = Of("priority", priority.Id), Description = Of("about priority", priority.Id) });
        }

        foreach (var resolution in Jira.Resolutions.All.ToList())
        {
            Jira.Resolutions.Put(resolution with { Name = Of("resolution", resolution.Id), Description = Of("about resolution", resolution.Id) });
        }

        foreach (var type in Jira.LinkTypes.All.ToList())
        {
            Jira.LinkTypes.Put(type with { Name = Of("link", type.Id), Inward = Of("inward", type.Id), Outward = Of("outward", type.Id) });
        }
    }

    void FillPlans()
    {
        foreach (var board in Jira.Boards.All.ToList())
        {
            Jira.Boards.Put(board with { Name = Of("board", board.Id), Columns = [.. board.Columns.Select((column, at) => column with { Name = Of($"column {board.Id}", at) })] });
        }

        foreach (var sprint in Jira.Sprints.All.ToList())
        {
            Jira.Sprints.Put(sprint with { Name = Of("sprint", sprint.Id), Goal = Of("goal", sprint.Id) });
        }

        foreach (var dashboard in Jira.Dashboards.All.ToList())
        {
            Jira.Dashboards.Put(dashboard with
            {
                Name = Of("dashboard", dashboard.Id),
                Description = Of("about dashboard", dashboard.Id),
                Items = [.. dashboard.Items.Select(item => item with { Title = Of("gadget", item.Id) })],
            });
        }
    }

    // A search finds what it found: statuses are named by id, and nothing holds the word that is asked not to be there.
    string Filled(string jql)
    {
        var byId = StatusName().Replace(jql, part => Jira.Statuses.All.FirstOrDefault(status => status.Name.Equals(part.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)) is { } status
            ? part.Groups["before"].Value + status.Id
            : part.Value);
        var order = byId.IndexOf("ORDER BY", StringComparison.OrdinalIgnoreCase);
        return (order < 0 ? byId : byId[..order]).TrimEnd() + $" AND summary !~ \"{word}search\" " + (order < 0 ? "" : byId[order..]);
    }

    [GeneratedRegex(@"(?<before>\bstatus\s*!?=\s*)""?(?<name>[A-Za-z][A-Za-z ]*?)""?(?=\s+(AND|OR|ORDER)\b|$)", RegexOptions.None, 1000)]
    private static partial Regex StatusName();
}
