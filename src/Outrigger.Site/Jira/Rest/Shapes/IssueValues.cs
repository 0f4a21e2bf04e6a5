using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>The values of one issue's fields as the caller sees them.</summary>
sealed class IssueValues(RestCall call, Issue issue)
{
    const int MostWorklogs = 20;

    JiraState Jira => call.Jira();

    public JsonNode? Of(JiraField field) => field.Id switch
    {
        "summary" => issue.Summary,
        "description" => Document(issue.Description),
        "environment" => Document(issue.Environment),
        "issuetype" => call.Shared("type/" + issue.TypeId, () => PartJson.IssueType(call, Jira.TypeOf(issue))),
        "project" => call.Shared("project/" + issue.ProjectId, () => ProjectJson.Brief(call, Jira.ProjectOf(issue))),
        "status" => call.Shared("status/" + issue.StatusId, () => PartJson.Status(call, Jira.StatusOf(issue))),
        "statusCategory" => PartJson.Category(call, Jira.StatusOf(issue).Category),
        "priority" => Jira.Priorities.Find(issue.PriorityId) is { } priority ? call.Shared("priority/" + priority.Id, () => PartJson.Priority(call, priority)) : null,
        "resolution" => Jira.Resolutions.Find(issue.ResolutionId) is { } resolution ? PartJson.Resolution(call, resolution) : null,
        "assignee" => Person(issue.AssigneeId),
        "reporter" => Person(issue.ReporterId),
        "creator" => Person(issue.CreatorId),
        "statuscategorychangedate" => JiraTimes.Text(issue.CategoryChangedAt),
        "resolutiondate" => JiraTimes.Text(issue.ResolvedAt),
        "created" => JiraTimes.Text(issue.CreatedAt),
        "updated" => JiraTimes.Text(issue.UpdatedAt),
        "duedate" => JiraTimes.Text(issue.DueDate),
        "labels" => new JsonArray([.. issue.Labels.Select(label => (JsonNode)label)]),
        "security" => Security(),
        _ => TimeValue(field) ?? RelatedValue(field),
    };

    JsonNode? TimeValue(JiraField field) => field.Id switch
    {
        "timeoriginalestimate" => issue.OriginalEstimateSeconds,
        "timeestimate" => issue.RemainingEstimateSeconds,
        "timespent" => issue.TimeSpentSeconds,
        "aggregatetimeoriginalestimate" => Sum(one => one.OriginalEstimateSeconds),
        "aggregatetimeestimate" => Sum(one => one.RemainingEstimateSeconds),
        "aggregatetimespent" => Sum(one => one.TimeSpentSeconds),
        "workratio" => issue.OriginalEstimateSeconds is { } estimate and > 0 ? 100 * (issue.TimeSpentSeconds ?? 0) / estimate : -1,
        "progress" => Progress(issue.TimeSpentSeconds, issue.RemainingEstimateSeconds),
        "aggregateprogress" => Progress(Sum(one => one.TimeSpentSeconds), Sum(one => one.RemainingEstimateSeconds)),
        "timetracking" => Tracking(),
        _ => null,
    };

    JsonNode? RelatedValue(JiraField field) => field.Id switch
    {
        "components" => List(Jira.ProjectOf(issue).Components.Where(component => issue.ComponentIds.Contains(component.Id)).Select(component => call.Shared("component/" + component.Id, () => PartJson.Component(call, component)))),
        "fixVersions" => Versions(issue.FixVersionIds),
        "versions" => Versions(issue.AffectedVersionIds),
        "parent" => call.SeenIssue(issue.ParentId) is { } parent ? IssueJson.Stub(call, parent) : null,
        "subtasks" => List(Jira.Children(issue.Id).Where(child => Jira.TypeOf(child).IsSubtask && Jira.MayBrowse(call.User, child)).Select(child => IssueJson.Stub(call, child))),
        "issuelinks" => List(issue.Links.Select(Link).OfType<JsonObject>()),
        "votes" => new JsonObject { ["self"] = call.Self($"issue/{issue.Key}/votes"), ["votes"] = issue.VoterIds.Count, ["hasVoted"] = issue.VoterIds.Contains(call.User.AccountId) },
        "watches" => new JsonObject { ["self"] = call.Self($"issue/{issue.Key}/watchers"), ["watchCount"] = issue.WatcherIds.Count, ["isWatching"] = issue.WatcherIds.Contains(call.User.AccountId) },
        "attachment" => List(issue.Attachments.Select(Attachment)),
        "comment" => Comments(),
        "worklog" => Worklogs(),
        _ => CustomValue(field),
    };

    JsonNode? CustomValue(JiraField field) => field.Id switch
    {
        FieldIds.StoryPoints => issue.StoryPoints,
        FieldIds.StoryPointEstimate => issue.StoryPointEstimate,
        FieldIds.StartDate => JiraTimes.Text(issue.StartDate),
        FieldIds.Rank => issue.Rank,
        FieldIds.EpicLink => Jira.Ancestors(issue) is [var parent, ..] && Jira.TypeOf(parent).HierarchyLevel == 1 ? parent.Key : null,
        FieldIds.Sprint => issue.SprintIds.Count == 0 ? null : List(issue.SprintIds.Select(id => Jira.Sprints.Find(id)).OfType<Sprint>().Select(sprint => call.Shared($"sprint/{sprint.Id}", () => PartJson.Sprint(sprint)))),
        _ => Document(issue.CustomFields.GetValueOrDefault(field.Id)),
    };

    JsonObject? Person(string? id) => id is null ? null : call.Shared("person/" + id, () => PersonJson.Brief(call, call.Person(id)));

    static JsonNode? Document(string? json) => json is null ? null : JsonNode.Parse(json);

    static JsonArray List(IEnumerable<JsonObject> items) => new([.. items]);

    JsonArray Versions(IReadOnlyList<string> ids) => List(Jira.ProjectOf(issue).Versions.Where(version => ids.Contains(version.Id)).Select(version => call.Shared("version/" + version.Id, () => PartJson.Version(call, version))));

    long? Sum(Func<Issue, long?> of)
    {
        var values = Jira.Children(issue.Id).Where(child => Jira.TypeOf(child).IsSubtask).Append(issue).Select(of).ToList();
        return values.TrueForAll(value => value is null) ? null : values.Sum();
    }

    static JsonObject Progress(long? spent, long? left)
    {
        var (done, total) = (spent ?? 0, (spent ?? 0) + (left ?? 0));
        var json = new JsonObject { ["progress"] = done, ["total"] = total };
        if (total > 0)
        {
            json["percent"] = 100 * done / total;
        }

        return json;
    }

    JsonObject Tracking()
    {
        var json = new JsonObject();
        foreach (var (name, seconds) in new[] { ("originalEstimate", issue.OriginalEstimateSeconds), ("remainingEstimate", issue.RemainingEstimateSeconds), ("timeSpent", issue.TimeSpentSeconds) })
        {
            if (seconds is { } known)
            {
                json[name] = JiraTimes.Length(known);
                json[name + "Seconds"] = known;
            }
        }

        return json;
    }

    JsonObject? Security() => Jira.ProjectOf(issue).SecurityLevels.FirstOrDefault(level => level.Id == issue.SecurityLevelId) is { } level
        ? new JsonObject { ["self"] = call.Self("securitylevel/" + level.Id), ["id"] = level.Id, ["description"] = level.Description, ["name"] = level.Name }
        : null;

    JsonObject? Link(IssueLink link) => Jira.LinkTypes.Find(link.TypeId) is { } type && call.SeenIssue(link.OtherIssueId) is { } other
        ? new JsonObject
        {
            ["id"] = link.Id,
            ["self"] = call.Self("issueLink/" + link.Id),
            ["type"] = PartJson.LinkType(call, type),
            [link.IsOutward ? "outwardIssue" : "inwardIssue"] = IssueJson.Stub(call, other),
        }
        : null;

    JsonObject Attachment(IssueAttachment file) => new()
    {
        ["self"] = call.Self("attachment/" + file.Id),
        ["id"] = file.Id,
        ["filename"] = file.FileName,
        ["author"] = PersonJson.Brief(call, file.AuthorId),
        ["created"] = JiraTimes.Text(file.CreatedAt),
        ["size"] = file.Size,
        ["mimeType"] = file.MediaType,
        ["content"] = call.Self("attachment/content/" + file.Id),
    };

    JsonObject Comments()
    {
        var seen = issue.Comments.Where(comment => Jira.SeesComment(call.User, issue, comment)).Select(comment => CommentJson.Write(call, issue, comment, [])).ToList();
        return new JsonObject { ["comments"] = List(seen), ["self"] = call.Self($"issue/{issue.Id}/comment"), ["maxResults"] = seen.Count, ["total"] = seen.Count, ["startAt"] = 0 };
    }

    JsonObject Worklogs() => new()
    {
        ["startAt"] = 0,
        ["maxResults"] = MostWorklogs,
        ["total"] = issue.Worklogs.Count,
        ["worklogs"] = List(issue.Worklogs.Take(MostWorklogs).Select(worklog => WorklogJson.Write(call, issue, worklog))),
    };
}
