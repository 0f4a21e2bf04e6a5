using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Boards;

/// <summary>Boards, their columns, sprints, epics, releases and projects.</summary>
static class Boards
{
    const string Root = BoardJson.Api + "/board";
    const string One = Root + "/{boardId}";
    const string ReadSprint = "read:sprint:jira-software";
    const string ReadEpic = "read:epic:jira-software";

    public static void MapBoards(this JiraRoutes routes)
    {
        routes.Get(Root, "read:board-scope:jira-software read:project:jira", All);
        routes.Get(One, JiraScopes.ReadBoard, call => Of(call, board => RestAnswer.Ok(BoardJson.Board(call, board))));
        routes.Get(One + "/configuration", "read:board-scope.admin:jira-software read:project:jira", call => Of(call, board => RestAnswer.Ok(BoardJson.Configuration(call, board))));
        routes.Get(One + "/sprint", ReadSprint, call => Of(call, board => Sprints(call, board)));
        routes.Get(One + "/epic", ReadEpic, call => Of(call, board => Epics(call, board)));
        routes.Get(One + "/version", "read:board-scope:jira-software", call => Of(call, board => Versions(call, board)));
        routes.Get(One + "/project", "read:board-scope.admin:jira-software read:project:jira", call => Of(call, board => ProjectOf(call, board)));
        routes.Get(One + "/quickfilter", "read:board-scope.admin:jira-software read:jql:jira", call => Of(call, _ => RestAnswer.Ok(Page(JiraPage.Of<JsonObject>(call, []), one => one), 0)));
        routes.Get(BoardJson.Api + "/sprint/{sprintId}", ReadSprint, call => FindSprint(call) is { } sprint ? RestAnswer.Ok(BoardJson.Sprint(call, sprint)) : NoSprint(call));
        routes.Get(BoardJson.Api + "/epic/{epicIdOrKey}", ReadEpic, call => FindEpic(call, "epicIdOrKey") is { } epic ? RestAnswer.Ok(BoardJson.Epic(call, epic)) : NoEpic(call));
    }

    /// <summary>The answer for the board that the path names, where the caller browses its project.</summary>
    public static RestAnswer Of(RestCall call, Func<Board, RestAnswer> answer) =>
        int.TryParse(call.Path("boardId"), CultureInfo.InvariantCulture, out var id) && call.Jira().Boards.Find(id) is { } board && call.SeenProject(board.ProjectId) is not null
            ? answer(board)
            : call.Refuse(404, "Requested board cannot be viewed because it either does not exist or you do not have permission to view it.");

    /// <summary>The sprint that the path names, where the caller sees its board.</summary>
    public static Sprint? FindSprint(RestCall call) =>
        int.TryParse(call.Path("sprintId"), CultureInfo.InvariantCulture, out var id) && call.Jira().Sprints.Find(id) is { } sprint
        && call.Jira().Boards.Find(sprint.BoardId) is { } board && call.SeenProject(board.ProjectId) is not null ? sprint : null;

    public static RestAnswer NoSprint(RestCall call) => call.Refuse(404, "Sprint does not exist or you do not have permission to view it.");

    /// <summary>The epic that the path names; null for an issue of another level.</summary>
    public static Issue? FindEpic(RestCall call, string name) => call.SeenIssue(call.Path(name)) is { } issue && call.Jira().TypeOf(issue).HierarchyLevel == 1 ? issue : null;

    public static RestAnswer NoEpic(RestCall call) => call.Refuse(404, "The requested epic does not exist or you do not have permission to view it.");

    /// <summary>Lists of Jira Software have no addresses of their neighbours.</summary>
    public static JsonObject Page<T>(JiraPage<T> page, Func<T, JsonNode> write)
    {
        var json = page.Named("values", write);
        json["isLast"] = page.IsLast;
        return json;
    }

    static RestAnswer All(RestCall call)
    {
        var (types, name, place) = (call.QueryList("type"), call.Query("name") ?? "", call.Query("projectKeyOrId") ?? call.Query("projectLocation"));
        if (place is not null && call.SeenProject(place) is null)
        {
            return call.Refuse(400, $"No project could be found with key or id '{place}'.");
        }

        var (project, filter) = (call.SeenProject(place), call.Query("filterId"));
        var found = call.Jira().Boards.All.Where(board => call.SeenProject(board.ProjectId) is not null && (types.Count == 0 || types.Contains(BoardJson.TypeOf(call, board)))
            && board.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && (project is null || board.ProjectId == project.Id) && (filter is null || board.FilterId == filter));
        found = call.Query("orderBy") switch { "-name" => found.OrderByDescending(board => board.Name), "name" or "+name" or " name" => found.OrderBy(board => board.Name), _ => found };
        var page = JiraPage.Of(call, [.. found]);
        return RestAnswer.Ok(Page(page, board => BoardJson.Board(call, board)), page.Items.Count);
    }

    static RestAnswer Sprints(RestCall call, Board board)
    {
        if (!board.HasSprints)
        {
            return call.Refuse(400, "The board does not support sprints");
        }

        var states = call.QueryList("state");
        var page = JiraPage.Of(call, [.. call.Jira().Sprints.All.Where(sprint => sprint.BoardId == board.Id && (states.Count == 0 || states.Contains(sprint.StateName)))]);
        return RestAnswer.Ok(Page(page, sprint => BoardJson.Sprint(call, sprint)), page.Items.Count);
    }

    static RestAnswer Epics(RestCall call, Board board)
    {
        var done = call.Query("done");
        var found = call.Jira().Issues().Where(issue => issue.ProjectId == board.ProjectId && call.Jira().TypeOf(issue).HierarchyLevel == 1 && call.Jira().MayBrowse(call.User, issue)
            && (done is null || call.Flag("done") == (call.Jira().StatusOf(issue).CategoryId == StatusCategory.Done.Id))).OrderBy(issue => issue.Rank, StringComparer.Ordinal).ToList();
        var page = JiraPage.Of(call, found);
        return RestAnswer.Ok(Page(page, epic => BoardJson.Epic(call, epic)), page.Items.Count);
    }

    static RestAnswer Versions(RestCall call, Board board)
    {
        var versions = call.Jira().Projects.Find(board.ProjectId)?.Versions ?? [];
        var page = JiraPage.Of(call, [.. versions.Where(version => call.Query("released") is null || version.IsReleased == call.Flag("released"))]);
        return RestAnswer.Ok(Page(page, version => new JsonObject
        {
            ["self"] = call.Self("version/" + version.Id),
            ["id"] = long.Parse(version.Id, CultureInfo.InvariantCulture),
            ["projectId"] = long.Parse(board.ProjectId, CultureInfo.InvariantCulture),
            ["name"] = version.Name,
            ["description"] = version.Description,
            ["archived"] = version.IsArchived,
            ["released"] = version.IsReleased,
        }), page.Items.Count);
    }

    static RestAnswer ProjectOf(RestCall call, Board board)
    {
        var page = JiraPage.Of(call, [.. new[] { call.Jira().Projects.Find(board.ProjectId) }.OfType<JiraProject>()]);
        return RestAnswer.Ok(Page(page, project => ProjectJson.Brief(call, project)), page.Items.Count);
    }
}
