using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>An issue as Jira writes it.</summary>
static class IssueJson
{
    const string CanExpand = "operations,versionedRepresentations,editmeta,changelog,renderedFields";
    const int MostHistories = 100;

    public static JsonObject Write(RestCall call, Issue issue, IssueView view)
    {
        if (view.Fields.IdOnly && view.Expand.Count == 0 && view.Properties.Count == 0)
        {
            return new JsonObject { ["id"] = issue.Id };
        }

        var json = new JsonObject { ["expand"] = CanExpand, ["id"] = issue.Id, ["self"] = call.Self("issue/" + issue.Id), ["key"] = issue.Key };
        if (!view.Fields.NamesOnly)
        {
            var fields = Fields(call, issue, view.Fields);
            json["fields"] = view.IsOfBoard ? OfBoard(call, issue, fields) : fields;
        }

        foreach (var (name, part) in Parts(call, issue, view))
        {
            json[name] = part;
        }

        return json;
    }

    /// <summary>An issue in a few words, as it stands in others: parents, sub-tasks, links.</summary>
    public static JsonObject Stub(RestCall call, Issue issue) => new()
    {
        ["id"] = issue.Id,
        ["key"] = issue.Key,
        ["self"] = call.Self("issue/" + issue.Id),
        ["fields"] = new JsonObject
        {
            ["summary"] = issue.Summary,
            ["status"] = call.Shared("status/" + issue.StatusId, () => PartJson.Status(call, call.Jira().StatusOf(issue))),
            ["priority"] = call.Jira().Priorities.Find(issue.PriorityId) is { } priority ? call.Shared("priority/" + priority.Id, () => PartJson.Priority(call, priority)) : null,
            ["issuetype"] = call.Shared("type/" + issue.TypeId, () => PartJson.IssueType(call, call.Jira().TypeOf(issue))),
        },
    };

    static JsonObject Fields(RestCall call, Issue issue, FieldChoice choice)
    {
        var (values, project) = (new IssueValues(call, issue), call.Jira().ProjectOf(issue));
        return new JsonObject(call.Jira().Fields.All
            .Where(field => field.Schema is not null && choice.Has(field) && IsOf(field, project))
            .Select(field => KeyValuePair.Create(field.Id, values.Of(field))));
    }

    static JsonObject OfBoard(RestCall call, Issue issue, JsonObject fields)
    {
        var sprints = issue.SprintIds.Select(id => call.Jira().Sprints.Find(id)).OfType<Sprint>().ToLookup(sprint => sprint.State == SprintState.Closed);
        fields["sprint"] = sprints[false].LastOrDefault() is { } sprint ? BoardJson.Sprint(call, sprint) : null;
        fields["closedSprints"] = new JsonArray([.. sprints[true].Select(closed => BoardJson.Sprint(call, closed))]);
        fields["flagged"] = issue.CustomFields.ContainsKey(FieldIds.Flagged);
        fields["epic"] = call.Jira().Ancestors(issue).FirstOrDefault(above => call.Jira().TypeOf(above).HierarchyLevel == 1) is { } epic ? BoardJson.Epic(call, epic) : null;
        return fields;
    }

    // A field of one project, or of service projects, is not on the others' screens.
    static bool IsOf(JiraField field, JiraProject project) =>
        (field.ScopeProjectId ?? project.Id) == project.Id && (field.Id != FieldIds.TimeToResolution || project.Kind == ProjectKind.Service);

    static IEnumerable<(string Name, JsonNode Part)> Parts(RestCall call, Issue issue, IssueView view)
    {
        if (view.Expand.Contains("renderedFields"))
        {
            yield return ("renderedFields", Rendered(call, issue, view.Fields));
        }

        if (view.Expand.Contains("changelog"))
        {
            yield return ("changelog", Changelog(call, issue));
        }

        if (view.Expand.Contains("transitions"))
        {
            yield return ("transitions", TransitionJson.List(call, issue));
        }

        if (view.Properties.Count > 0)
        {
            var all = view.Properties.Contains("*all");
            yield return ("properties", new JsonObject(issue.Properties.Where(property => all || view.Properties.Contains(property.Key))
                .Select(property => KeyValuePair.Create(property.Key, JsonNode.Parse(property.Value)))));
        }
    }

    // The newest first here, whereas the list of its own begins with the oldest.
    static JsonObject Changelog(RestCall call, Issue issue)
    {
        var shown = issue.Histories.Reverse().Take(MostHistories).Select(history => (JsonNode)HistoryJson.Write(call, history)).ToArray();
        return new JsonObject { ["startAt"] = 0, ["maxResults"] = shown.Length, ["total"] = issue.Histories.Count, ["histories"] = new JsonArray(shown) };
    }

    static JsonObject Rendered(RestCall call, Issue issue, FieldChoice choice)
    {
        var documents = new[] { ("description", issue.Description), ("environment", issue.Environment) };
        return new JsonObject(documents.Where(one => call.Jira().Fields.Find(one.Item1) is { } field && choice.Has(field))
            .Select(one => KeyValuePair.Create(one.Item1, (JsonNode?)CommentJson.Rendered(call, one.Item2))));
    }
}
