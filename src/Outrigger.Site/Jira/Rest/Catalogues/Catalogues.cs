using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Catalogues;

/// <summary>The site's fields, statuses, types, priorities, resolutions and kinds of links.</summary>
static class Catalogues
{
    const string ReadStatus = "read:jira-work or read:status:jira";

    public static void MapCatalogues(this JiraRoutes routes)
    {
        routes.Get("/field", "read:jira-work or read:field:jira read:avatar:jira read:project-category:jira read:project:jira read:field-configuration:jira", Fields);
        routes.Get("/field/search", "read:jira-work or read:field:jira read:field-configuration:jira", SearchFields);
        routes.Get("/status", ReadStatus, call => List(call.Jira().Statuses.All.Select(status => PartJson.Status(call, status))));
        routes.Get("/status/{idOrName}", ReadStatus, OneStatus);
        routes.Get("/statuses/search", "manage:jira-configuration or read:workflow:jira", SearchStatuses);
        routes.Get("/statuscategory", ReadStatus, call => List(StatusCategory.All.Select(category => PartJson.Category(call, category))));
        routes.Get("/issuetype", JiraScopes.ReadIssueType, call => List(call.Jira().IssueTypes.All.Select(type => PartJson.IssueType(call, type))));
        routes.Get("/issuetype/project", JiraScopes.ReadIssueType, TypesOfProject);
        routes.Get("/issuetype/{id}", JiraScopes.ReadIssueType, call => call.Jira().IssueTypes.Find(call.Path("id")) is { } type ? RestAnswer.Ok(PartJson.IssueType(call, type)) : call.Refuse(404, "The issue type does not exist."));
        routes.Get("/priority", "read:jira-work or read:priority:jira", call => List(call.Jira().Priorities.All.Select(priority => Priority(call, priority))));
        routes.Get("/resolution", "read:jira-work or read:resolution:jira", call => List(call.Jira().Resolutions.All.Select(resolution => PartJson.Resolution(call, resolution))));
        routes.Get("/issueLinkType", "read:jira-work or read:issue-link-type:jira", call => RestAnswer.Ok(new JsonObject { ["issueLinkTypes"] = new JsonArray([.. call.Jira().LinkTypes.All.Select(type => PartJson.LinkType(call, type))]) }));
        routes.Get("/label", "read:jira-work or read:label:jira", Labels);
    }

    static RestAnswer List(IEnumerable<JsonObject> items)
    {
        var list = new JsonArray([.. items]);
        return RestAnswer.Ok(list, list.Count);
    }

    static RestAnswer Fields(RestCall call) => List(Seen(call).Select(field => FieldJson.Details(call, field)));

    // A project's own field is for those who browse that project.
    static IEnumerable<JiraField> Seen(RestCall call) => call.Jira().Fields.All.Where(field => field.ScopeProjectId is null || call.SeenProject(field.ScopeProjectId) is not null);

    static RestAnswer SearchFields(RestCall call)
    {
        var (types, ids, query) = (call.QueryList("type"), call.QueryList("id"), call.Query("query") ?? "");
        var found = Seen(call).Where(field => field.Schema is not null
            && (types.Count == 0 || types.Contains(field.IsCustom ? "custom" : "system")) && (ids.Count == 0 || ids.Contains(field.Id)) && field.Name.Contains(query, StringComparison.OrdinalIgnoreCase))
            .OrderBy(field => field.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var page = JiraPage.Of(call, found);
        return RestAnswer.Ok(page.Bean(call, field => new JsonObject { ["id"] = field.Id, ["key"] = field.Id, ["name"] = field.Name, ["schema"] = FieldJson.Schema(field), ["description"] = "", ["isLocked"] = false }), page.Items.Count);
    }

    static RestAnswer OneStatus(RestCall call)
    {
        var wanted = call.Path("idOrName");
        return call.Jira().Statuses.All.FirstOrDefault(status => status.Id == wanted || status.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } found
            ? RestAnswer.Ok(PartJson.Status(call, found))
            : call.Refuse(404, "The status does not exist.");
    }

    static RestAnswer SearchStatuses(RestCall call)
    {
        var (text, category, project) = (call.Query("searchString") ?? "", call.Query("statusCategory"), call.Query("projectId"));
        var ids = project is null ? null : call.SeenProject(project) is { } seen ? call.Jira().Workflows.Find(seen.WorkflowId)?.StatusIds : [];
        var found = call.Jira().Statuses.All.Where(status => status.Name.Contains(text, StringComparison.OrdinalIgnoreCase) && (category is null || category == Word(status)) && (ids is null || ids.Contains(status.Id))).ToList();
        var page = JiraPage.Of(call, found, usual: 200, most: 200);
        return RestAnswer.Ok(page.Bean(call, status => new JsonObject
        {
            ["id"] = status.Id,
            ["name"] = status.Name,
            ["statusCategory"] = Word(status),
            ["scope"] = new JsonObject { ["type"] = "GLOBAL" },
            ["description"] = status.Description,
        }), page.Items.Count);
    }

    // This one call has names of its own for the categories.
    static string Word(Status status) => status.CategoryId == StatusCategory.Done.Id ? "DONE" : status.CategoryId == StatusCategory.Indeterminate.Id ? "IN_PROGRESS" : "TODO";

    static RestAnswer TypesOfProject(RestCall call)
    {
        if (call.Query("projectId") is not { } id || call.SeenProject(id) is not { } project)
        {
            return call.Query("projectId") is null ? call.Refuse(400, "The query must name a projectId.") : call.NoProject(call.Query("projectId") ?? "");
        }

        var level = JiraPage.Number(call, "level");
        return List(project.IssueTypeIds.Select(one => call.Jira().IssueTypes.Find(one)).OfType<IssueType>().Where(type => level is null || type.HierarchyLevel == level).Select(type => PartJson.IssueType(call, type)));
    }

    static JsonObject Priority(RestCall call, Priority priority)
    {
        var json = PartJson.Priority(call, priority);
        json["statusColor"] = priority.Color;
        json["description"] = priority.Description;
        json["isDefault"] = priority.Id == "3";
        return json;
    }

    static RestAnswer Labels(RestCall call)
    {
        var labels = call.Jira().Issues().Where(issue => call.Jira().MayBrowse(call.User, issue)).SelectMany(issue => issue.Labels).Distinct().Order(StringComparer.OrdinalIgnoreCase).ToList();
        var page = JiraPage.Of(call, labels, usual: 1000, most: 1000);
        return RestAnswer.Ok(page.Bean(call, label => label), page.Items.Count);
    }
}
