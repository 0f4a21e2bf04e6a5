using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>The small things that issues refer to, as Jira writes them.</summary>
static class PartJson
{
    public static JsonObject Status(RestCall call, Status status) => new()
    {
        ["self"] = call.Self("status/" + status.Id),
        ["description"] = status.Description,
        ["iconUrl"] = call.Origin() + "/images/icons/status_generic.gif",
        ["name"] = status.Name,
        ["id"] = status.Id,
        ["statusCategory"] = Category(call, status.Category),
    };

    public static JsonObject Category(RestCall call, StatusCategory category) => new()
    {
        ["self"] = call.Self($"statuscategory/{category.Id}"),
        ["id"] = category.Id,
        ["key"] = category.Key,
        ["colorName"] = category.ColorName,
        ["name"] = category.Name,
    };

    public static JsonObject IssueType(RestCall call, IssueType type) => new()
    {
        ["self"] = call.Self("issuetype/" + type.Id),
        ["id"] = type.Id,
        ["description"] = type.Description,
        ["iconUrl"] = call.Self($"universal_avatar/view/type/issuetype/avatar/{type.AvatarId}?size=medium"),
        ["name"] = type.Name,
        ["subtask"] = type.IsSubtask,
        ["avatarId"] = type.AvatarId,
        ["hierarchyLevel"] = type.HierarchyLevel,
    };

    public static JsonObject Priority(RestCall call, Priority priority) => new()
    {
        ["self"] = call.Self("priority/" + priority.Id),
        ["iconUrl"] = call.Origin() + $"/images/icons/priorities/{priority.Name.ToLowerInvariant()}_new.svg",
        ["name"] = priority.Name,
        ["id"] = priority.Id,
    };

    public static JsonObject Resolution(RestCall call, Resolution resolution) => new()
    {
        ["self"] = call.Self("resolution/" + resolution.Id),
        ["id"] = resolution.Id,
        ["description"] = resolution.Description,
        ["name"] = resolution.Name,
    };

    public static JsonObject LinkType(RestCall call, IssueLinkType type) => new()
    {
        ["id"] = type.Id,
        ["name"] = type.Name,
        ["inward"] = type.Inward,
        ["outward"] = type.Outward,
        ["self"] = call.Self("issueLinkType/" + type.Id),
    };

    public static JsonObject Component(RestCall call, ProjectComponent component) => new()
    {
        ["self"] = call.Self("component/" + component.Id),
        ["id"] = component.Id,
        ["name"] = component.Name,
        ["description"] = component.Description,
    };

    public static JsonObject Version(RestCall call, ProjectVersion version)
    {
        var json = new JsonObject
        {
            ["self"] = call.Self("version/" + version.Id),
            ["id"] = version.Id,
            ["description"] = version.Description,
            ["name"] = version.Name,
            ["archived"] = version.IsArchived,
            ["released"] = version.IsReleased,
        };
        if (JiraTimes.Text(version.ReleaseDate) is { } day)
        {
            json["releaseDate"] = day;
        }

        return json;
    }

    public static JsonObject Sprint(Sprint sprint)
    {
        var json = new JsonObject { ["id"] = sprint.Id, ["name"] = sprint.Name, ["state"] = sprint.StateName, ["boardId"] = sprint.BoardId, ["goal"] = sprint.Goal };
        foreach (var (name, moment) in new[] { ("startDate", sprint.StartDate), ("endDate", sprint.EndDate), ("completeDate", sprint.CompleteDate) })
        {
            if (moment is { } known)
            {
                json[name] = Times.Text(known);
            }
        }

        return json;
    }

    public static JsonObject Property(string key, string json) => new() { ["key"] = key, ["value"] = JsonNode.Parse(json) };
}
