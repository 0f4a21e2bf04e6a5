using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Adf;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <content>What each kind of field takes; a sentence for what it does not.</content>
sealed partial class IssueInput
{
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
}
