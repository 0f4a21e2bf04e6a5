using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Canaries;

/// <summary>The texts of an issue.</summary>
sealed class IssueCanaries(SiteState state, string word)
{
    public Issue Filled(Issue issue) => issue with
    {
        Summary = Of("summary", issue.Id),
        Description = AdfText.Document(Of("description", issue.Id)),
        Environment = AdfText.Document(Of("environment", issue.Id)),
        Labels = [.. issue.Labels.Select(label => $"{word}-{label}")],
        Comments = [.. issue.Comments.Select(Filled)],
        Worklogs = [.. issue.Worklogs.Select(work => work with { Comment = AdfText.Document(Of("worklog", work.Id)) })],
        Attachments = [.. issue.Attachments.Select(file => file with { FileName = Of("file", file.Id) })],
        Histories = [.. issue.Histories.Select(history => history with { Items = [.. history.Items.Select(item => Filled(item, history.Id))] })],
        CustomFields = issue.CustomFields.ToDictionary(field => field.Key, field => Filled(field.Key, field.Value)),
        Properties = Filled(issue.Properties),
    };

    string Of(string kind, object id) => SiteCanaries.Of(word, kind, id);

    IssueComment Filled(IssueComment comment) => comment with
    {
        Body = AdfText.Document(Of("comment", comment.Id)),
        Visibility = comment.Visibility is { } seen ? seen with { Name = Of(seen.IsRole ? "role" : "group", seen.Id) } : null,
        Properties = Filled(comment.Properties),
    };

    // What has no id is the text itself, also where it stood for an id.
    ChangeItem Filled(ChangeItem item, string history) => item with
    {
        Field = state.Jira.Fields.Find(item.FieldId) is { } field && JiraCanaries.IsOwn(field) ? Of("field", item.FieldId) : item.Field,
        FromText = item.FromText is null ? null : Of("was", history),
        ToText = item.ToText is null ? null : Of("is", history),
    };

    Dictionary<string, string> Filled(IReadOnlyDictionary<string, string> properties) =>
        properties.ToDictionary(property => property.Key, property => JiraCanaries.Texts(JsonNode.Parse(property.Value), word)?.ToJsonString() ?? "null");

    string Filled(string fieldId, string json) =>
        state.Jira.Fields.Find(fieldId) is not { } field || !JiraCanaries.IsOwn(field) || JsonNode.Parse(json) is not { } value ? json : Value(value)?.ToJsonString() ?? json;

    JsonNode? Value(JsonNode? value) => value switch
    {
        JsonArray several => new JsonArray([.. several.Select(one => Value(one?.DeepClone()))]),
        JsonObject person when (string?)person["accountId"] is { } id => new JsonObject { ["accountId"] = id, ["displayName"] = state.User(id)?.DisplayName, ["active"] = true },
        JsonObject option => new JsonObject { ["id"] = (string?)option["id"], ["value"] = Of("option", (string?)option["id"] ?? "") },
        JsonValue text when text.GetValueKind() == JsonValueKind.String && !DateTimeOffset.TryParse((string?)text, CultureInfo.InvariantCulture, out _) => JsonValue.Create(Of("text", (string?)text ?? "")),
        _ => value?.DeepClone(),
    };
}
