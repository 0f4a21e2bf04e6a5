using System.Globalization;

namespace Outrigger.Site.Jira.Model;

/// <summary>What differs between two moments of an issue, as its history states it.</summary>
static class IssueDiff
{
    public static IReadOnlyList<ChangeItem> Between(JiraState state, Issue before, Issue after)
    {
        List<ChangeItem?> items =
        [
            Named("project", "project", before.ProjectId, after.ProjectId, id => state.Projects.Find(id)?.Name),
            Plain("Key", "issuekey", before.Key, after.Key),
            Plain("summary", "summary", before.Summary, after.Summary),
            Plain("description", "description", Words(before.Description, after.Description), Words(after.Description, before.Description)),
            Plain("environment", "environment", Words(before.Environment, after.Environment), Words(after.Environment, before.Environment)),
            Named("issuetype", "issuetype", before.TypeId, after.TypeId, id => state.IssueTypes.Find(id)?.Name),
            Named("status", "status", before.StatusId, after.StatusId, id => state.Statuses.Find(id)?.Name),
            Named("resolution", "resolution", before.ResolutionId, after.ResolutionId, id => state.Resolutions.Find(id)?.Name),
            Named("priority", "priority", before.PriorityId, after.PriorityId, id => state.Priorities.Find(id)?.Name),
            Named("assignee", "assignee", before.AssigneeId, after.AssigneeId, id => state.People.User(id)?.DisplayName),
            Named("reporter", "reporter", before.ReporterId, after.ReporterId, id => state.People.User(id)?.DisplayName),
            Named("Parent", "parent", before.ParentId, after.ParentId, id => state.Issue(id)?.Key),
            Named("security", "security", before.SecurityLevelId, after.SecurityLevelId, id => Level(state, id)),
            Plain("labels", "labels", string.Join(' ', before.Labels), string.Join(' ', after.Labels)),
            Sprints(state, before.SprintIds, after.SprintIds),
            Plain("duedate", "duedate", Day(before.DueDate), Day(after.DueDate)),
            Plain("Start date", FieldIds.StartDate, Day(before.StartDate), Day(after.StartDate)),
            Plain("Story Points", FieldIds.StoryPoints, Number(before.StoryPoints), Number(after.StoryPoints)),
            Plain("Story point estimate", FieldIds.StoryPointEstimate, Number(before.StoryPointEstimate), Number(after.StoryPointEstimate)),
            Plain("timeoriginalestimate", "timeoriginalestimate", Number(before.OriginalEstimateSeconds), Number(after.OriginalEstimateSeconds)),
            Plain("timeestimate", "timeestimate", Number(before.RemainingEstimateSeconds), Number(after.RemainingEstimateSeconds)),
            Plain("timespent", "timespent", Number(before.TimeSpentSeconds), Number(after.TimeSpentSeconds)),
            .. Each("Component", "components", before.ComponentIds, after.ComponentIds, id => Component(state, id)),
            .. Each("Fix Version", "fixVersions", before.FixVersionIds, after.FixVersionIds, id => Version(state, id)),
            .. Each("Version", "versions", before.AffectedVersionIds, after.AffectedVersionIds, id => Version(state, id)),
            .. Links(state, before, after),
            .. Custom(state, before, after),
        ];
        return [.. items.OfType<ChangeItem>()];
    }

    static ChangeItem? Named(string field, string id, string? from, string? to, Func<string, string?> name) =>
        from == to ? null : new ChangeItem(field, id, from, from is null ? null : name(from), to, to is null ? null : name(to));

    static ChangeItem? Plain(string field, string id, string? from, string? to) =>
        (from ?? "") == (to ?? "") ? null : new ChangeItem(field, id, null, from, null, to);

    static ChangeItem? Sprints(JiraState state, IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        string Ids(IReadOnlyList<int> sprints) => string.Join(", ", sprints.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        string Names(IReadOnlyList<int> sprints) => string.Join(", ", sprints.Select(id => state.Sprints.Find(id)?.Name));
        return from.SequenceEqual(to) ? null : new ChangeItem("Sprint", FieldIds.Sprint, Ids(from), Names(from), Ids(to), Names(to));
    }

    // As Jira does: an item for each member that came or went.
    static IEnumerable<ChangeItem> Each(string field, string fieldId, IReadOnlyList<string> from, IReadOnlyList<string> to, Func<string, string?> name) =>
        from.Except(to).Select(id => new ChangeItem(field, fieldId, id, name(id), null, null))
            .Concat(to.Except(from).Select(id => new ChangeItem(field, fieldId, null, null, id, name(id))));

    static IEnumerable<ChangeItem> Links(JiraState state, Issue before, Issue after)
    {
        ChangeItem Item(IssueLink link, bool added)
        {
            var (type, key) = (state.LinkTypes.Find(link.TypeId), state.Issue(link.OtherIssueId)?.Key);
            var text = $"This issue {(link.IsOutward ? type?.Outward : type?.Inward)} {key}";
            return added ? new("Link", "issuelinks", null, null, key, text) : new("Link", "issuelinks", key, text, null, null);
        }

        return before.Links.Except(after.Links).Select(link => Item(link, added: false)).Concat(after.Links.Except(before.Links).Select(link => Item(link, added: true)));
    }

    static IEnumerable<ChangeItem?> Custom(JiraState state, Issue before, Issue after) => ReferenceEquals(before.CustomFields, after.CustomFields)
        ? []
        : before.CustomFields.Keys.Union(after.CustomFields.Keys).Order(StringComparer.Ordinal).Select(id =>
            Plain(state.Fields.Find(id)?.Name ?? id, id, before.CustomFields.GetValueOrDefault(id), after.CustomFields.GetValueOrDefault(id)));

    // A document is read only where it changed.
    static string? Words(string? adf, string? other) => adf == other ? null : AdfText.Plain(adf);

    static string? Component(JiraState state, string id) => state.Projects.All.SelectMany(project => project.Components).FirstOrDefault(component => component.Id == id)?.Name;

    static string? Version(JiraState state, string id) => state.Projects.All.SelectMany(project => project.Versions).FirstOrDefault(version => version.Id == id)?.Name;

    static string? Level(JiraState state, string id) => state.Projects.All.SelectMany(project => project.SecurityLevels).FirstOrDefault(level => level.Id == id)?.Name;

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string? Number(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
