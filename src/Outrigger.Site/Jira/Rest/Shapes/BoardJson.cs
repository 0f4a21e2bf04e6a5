using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>Boards, their sprints and their epics, as Jira Software writes them.</summary>
static class BoardJson
{
    public const string Api = "/rest/agile/1.0";

    public static JsonObject Board(RestCall call, Board board)
    {
        var json = new JsonObject { ["id"] = board.Id, ["self"] = Self(call, $"board/{board.Id}"), ["name"] = board.Name, ["type"] = TypeOf(call, board) };
        if (call.Jira().Projects.Find(board.ProjectId) is { } project)
        {
            json["location"] = new JsonObject
            {
                ["projectId"] = long.Parse(project.Id, CultureInfo.InvariantCulture),
                ["displayName"] = $"{project.Name} ({project.Key})",
                ["projectName"] = project.Name,
                ["projectKey"] = project.Key,
                ["projectTypeKey"] = project.TypeKey,
                ["avatarURI"] = $"{call.Origin()}{JiraRoutes.Api}/universal_avatar/view/type/project/avatar/{project.Id}?size=small",
                ["name"] = $"{project.Name} ({project.Key})",
            };
        }

        json["isPrivate"] = false;
        return json;
    }

    /// <summary>A team-managed project's board is "simple", whatever it has.</summary>
    public static string TypeOf(RestCall call, Board board) => call.Jira().Projects.Find(board.ProjectId) is { IsTeamManaged: true } ? "simple" : board.Type;

    public static JsonObject Configuration(RestCall call, Board board)
    {
        var json = new JsonObject
        {
            ["id"] = board.Id,
            ["name"] = board.Name,
            ["type"] = TypeOf(call, board),
            ["self"] = Self(call, $"board/{board.Id}/configuration"),
            ["location"] = new JsonObject { ["type"] = "project", ["projectKeyOrId"] = call.Jira().Projects.Find(board.ProjectId)?.Key },
            ["filter"] = new JsonObject { ["id"] = board.FilterId, ["self"] = call.Self("filter/" + board.FilterId) },
            ["columnConfig"] = new JsonObject { ["columns"] = new JsonArray([.. board.Columns.Select(column => Column(call, column))]), ["constraintType"] = "issueCount" },
            ["ranking"] = new JsonObject { ["rankCustomFieldId"] = long.Parse(FieldIds.Rank.AsSpan("customfield_".Length), CultureInfo.InvariantCulture) },
        };
        if (board.SubQuery is { } query)
        {
            json["subQuery"] = new JsonObject { ["query"] = query };
        }

        if (board.EstimationFieldId is { } id && call.Jira().Fields.Find(id) is { } field)
        {
            json["estimation"] = new JsonObject { ["type"] = "field", ["field"] = new JsonObject { ["fieldId"] = field.Id, ["displayName"] = field.Name } };
        }

        return json;
    }

    public static JsonObject Sprint(RestCall call, Sprint sprint)
    {
        var json = PartJson.Sprint(sprint);
        json.Remove("boardId");
        json["self"] = Self(call, $"sprint/{sprint.Id}");
        json["originBoardId"] = sprint.BoardId;
        return json;
    }

    public static JsonObject Epic(RestCall call, Issue epic) => new()
    {
        ["id"] = long.Parse(epic.Id, CultureInfo.InvariantCulture),
        ["key"] = epic.Key,
        ["self"] = Self(call, $"epic/{epic.Id}"),
        ["name"] = epic.Summary,
        ["summary"] = epic.Summary,
        ["color"] = new JsonObject { ["key"] = $"color_{1 + (long.Parse(epic.Id, CultureInfo.InvariantCulture) % 14)}" },
        ["done"] = call.Jira().StatusOf(epic).CategoryId == StatusCategory.Done.Id,
    };

    static JsonObject Column(RestCall call, BoardColumn column)
    {
        var json = new JsonObject { ["name"] = column.Name, ["statuses"] = new JsonArray([.. column.StatusIds.Select(id => new JsonObject { ["id"] = id, ["self"] = call.Self("status/" + id) })]) };
        if (column.Min is { } least)
        {
            json["min"] = least;
        }

        if (column.Max is { } most)
        {
            json["max"] = most;
        }

        return json;
    }

    static string Self(RestCall call, string path) => $"{call.Origin()}{Api}/{path}";
}
