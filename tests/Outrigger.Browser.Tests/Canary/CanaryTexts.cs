using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>Puts a canary into every text that people wrote into the site: each is another, and all begin with the word that is searched for.</summary>
static class CanaryTexts
{
    /// <summary>Below it are the fields that every site has.</summary>
    const int FirstOwnField = 10_040;

    /// <summary>Begins names that occur once, such as <c>Qzcanary sprint 12</c>.</summary>
    public static string Of(string kind, object id) => string.Create(CultureInfo.InvariantCulture, $"{CanarySearch.Word} {kind} {id}");

    public static void Fill(SiteState state)
    {
        foreach (var (person, index) in state.Users().Select((person, index) => (person, index)).ToList())
        {
            state.Put(person with { DisplayName = Of("person", index.ToString("D3", CultureInfo.InvariantCulture)), Email = $"{CanarySearch.Word.ToLowerInvariant()}.{index}@example.com" });
        }

        FillPlaces(state.Jira);
        FillFields(state.Jira);
        foreach (var issue in state.Jira.Issues())
        {
            state.Jira.Put(Filled(issue, state));
        }
    }

    static void FillPlaces(JiraState jira)
    {
        foreach (var project in jira.Projects.All.ToList())
        {
            jira.Projects.Put(project with
            {
                Name = Of("project", project.Id),
                Description = Of("about project", project.Id),
                Components = [.. project.Components.Select(component => component with { Name = Of("component", component.Id), Description = Of("about component", component.Id) })],
                Versions = [.. project.Versions.Select(version => version with { Name = Of("version", version.Id), Description = Of("about version", version.Id) })],
                SecurityLevels = [.. project.SecurityLevels.Select(level => level with { Name = Of("level", level.Id), Description = Of("about level", level.Id) })],
            });
        }

        foreach (var filter in jira.Filters.All.ToList())
        {
            jira.Filters.Put(filter with { Name = Of("filter", filter.Id), Description = Of("about filter", filter.Id) });
        }

        foreach (var board in jira.Boards.All.ToList())
        {
            jira.Boards.Put(board with { Name = Of("board", board.Id), Columns = [.. board.Columns.Select((column, at) => column with { Name = Of($"column {board.Id}", at) })] });
        }

        foreach (var sprint in jira.Sprints.All.ToList())
        {
            jira.Sprints.Put(sprint with { Name = Of("sprint", sprint.Id), Goal = Of("goal", sprint.Id) });
        }

        foreach (var dashboard in jira.Dashboards.All.ToList())
        {
            jira.Dashboards.Put(dashboard with { Name = Of("dashboard", dashboard.Id), Description = Of("about dashboard", dashboard.Id) });
        }
    }

    // Statuses and types are words of the trade on every site; what people made themselves may say more.
    static void FillFields(JiraState jira)
    {
        foreach (var field in jira.Fields.All.Where(field => field.Schema?.CustomId >= FirstOwnField).ToList())
        {
            jira.Fields.Put(field with { Name = Of("field", field.Id) });
        }
    }

    static Issue Filled(Issue issue, SiteState state) => issue with
    {
        Summary = Of("summary", issue.Id),
        Description = AdfText.Document(Of("description", issue.Id)),
        Environment = AdfText.Document(Of("environment", issue.Id)),
        Labels = [.. issue.Labels.Select(label => $"{CanarySearch.Word}-{label}")],
        Comments = [.. issue.Comments.Select(comment => comment with { Body = AdfText.Document(Of("comment", comment.Id)) })],
        Worklogs = [.. issue.Worklogs.Select(work => work with { Comment = AdfText.Document(Of("worklog", work.Id)) })],
        Attachments = [.. issue.Attachments.Select(file => file with { FileName = Of("file", file.Id) })],
        Histories = [.. issue.Histories.Select(history => history with { Items = [.. history.Items.Select(item => Filled(item, history.Id))] })],
        CustomFields = issue.CustomFields.ToDictionary(field => field.Key, field => Filled(field.Key, field.Value, state)),
    };

    static ChangeItem Filled(ChangeItem item, string history) => item with
    {
        FromText = item.FromText is null ? null : Of("was", history),
        ToText = item.ToText is null ? null : Of("is", history),
    };

    static string Filled(string field, string json, SiteState state) =>
        Number(field) < FirstOwnField || JsonNode.Parse(json) is not { } value ? json : Filled(value, state)?.ToJsonString() ?? json;

    static JsonNode? Filled(JsonNode? value, SiteState state) => value switch
    {
        JsonArray several => new JsonArray([.. several.Select(one => Filled(one?.DeepClone(), state))]),
        JsonObject person when (string?)person["accountId"] is { } id => new JsonObject { ["accountId"] = id, ["displayName"] = state.User(id)?.DisplayName, ["active"] = true },
        JsonObject option => new JsonObject { ["id"] = (string?)option["id"], ["value"] = Of("option", (string?)option["id"] ?? "") },
        JsonValue text when text.GetValueKind() == JsonValueKind.String && !DateTimeOffset.TryParse((string?)text, CultureInfo.InvariantCulture, out _) => JsonValue.Create(Of("text", (string?)text ?? "")),
        _ => value?.DeepClone(),
    };

    static int Number(string field) => int.Parse(field.AsSpan("customfield_".Length), CultureInfo.InvariantCulture);
}
